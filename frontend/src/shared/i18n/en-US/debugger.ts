export const debuggerMessages = {
  debugger: {
    lead: 'Events as they arrive, the last 500', source: 'Source', endpoint: 'Endpoint', at: 'Received', status: 'State', all: 'All', accepted: 'Accepted', refused: 'Refused', allSources: 'All sources', unknownSource: 'Unknown source', unnamed: 'Unnamed event',
    search: 'Event, messageId or content', clear: 'Clear', pause: 'Pause', resume: 'Resume', paused: 'Paused, {{n}} new', connection: { live: 'Live', connecting: 'Connecting', broken: 'Connection lost, trying again' },
    detail: 'Event', raw: 'As received', mapped: 'As mapped', notMapped: 'No event came of it', notMappedWhy: 'Refused events are not stored as events; the bytes are in quarantine and can be replayed.', toQuarantine: 'To quarantine',
    setAside_one: '{{count}} identifier was set aside', setAside_other: '{{count}} identifiers were set aside', setAsideWhy: 'The event landed without them.',
    empty: 'No events yet', emptyNext: 'Send one with the code on a source’s page; it shows up here within seconds.', noMatch: 'No event matches', noMatchNext: 'New ones that match will appear.', choose: 'Choose an event', chooseNext: 'What was received and what came of it are shown here side by side.',
  },
  reason: {
    unknown_key: 'Unknown or revoked key', body_too_large: 'Request over 500 KB', event_too_large: 'Event over 32 KB', too_many_events: 'Too many events in a batch', invalid_json: 'Broken JSON', invalid_encoding: 'Unreadable encoding', missing_identifier: 'No identifier',
    blocked_identifier: 'Identifier is a junk value', too_many_identifiers: 'Too many identifiers on one event', missing_event_name: 'No event name', invalid_timestamp: 'Broken timestamp', timestamp_out_of_range: 'Timestamp too early or late', unsupported_type: 'Unsupported type', too_deep: 'Nested too deep', source_paused: 'Source is paused', poison: 'Kept failing when processed',
    damaged_by_spreadsheet: 'Long number cut by a spreadsheet', invalid_time: 'Unreadable time', time_out_of_range: 'Time too early or late', invalid_number: 'Not a number', invalid_boolean: 'Not a yes or no', too_few_columns: 'Too few columns', too_many_columns: 'Too many columns', row_too_long: 'Row too long', malformed_quotes: 'Quotes do not match',
  },
  flaw: {
    blocked: 'names nobody', masked: 'is masked', damaged_by_spreadsheet: 'was rounded by a spreadsheet, its last digits are lost', broken_text: 'holds garbled characters', too_long: 'is too long', malformed: 'cannot be of its kind', not_text: 'is neither text nor number',
  },
  reasonHelp: {
    unknown_key: 'Check the key in the SDK, or make a new one on the source’s page.', body_too_large: 'Let the SDK send smaller batches.', event_too_large: 'Drop long texts or images; keep what is needed.', too_many_events: 'Let the SDK send smaller batches.',
    invalid_json: 'Usually a missing quote or a stray comma; mend and replay.', invalid_encoding: 'The body must be UTF-8, compressed as declared.', missing_identifier: 'Send at least one of userId, anonymousId or another identifier.', blocked_identifier: 'Values such as 0, null or undefined are nobody.', too_many_identifiers: 'An event is about one person: 50 identifiers at most.',
    missing_event_name: 'A track event needs event.', invalid_timestamp: 'Use ISO 8601 or milliseconds.', timestamp_out_of_range: 'Check the device clock and time zone.', unsupported_type: 'Use track, identify, page, screen, group or alias.', too_deep: 'Flatten the properties.',
    source_paused: 'Once the source resumes, these can be replayed.', poison: 'The bytes are kept; mend and replay.',
  },
};
