export const quarantine = {
  quarantine: {
    lead: 'Refused events with their bytes; mend and replay', one: 'Refused event', reasons: 'Reasons', allReasons: 'All reasons', reason: 'Reason', event: 'Event', source: 'Source', endpoint: 'Endpoint', size: 'Size', received: 'Received', state: 'State', body: 'Body',
    status: { open: 'Open', replayed: 'Replayed', discarded: 'Discarded' }, select: 'Select entry {{id}}', selectAll: 'Select this page', bulkHint: 'Select some, or choose a reason, to replay together', replay: 'Replay', replayEdited: 'Replay as edited', replayFiltered: 'Replay what is filtered', replayMany: 'Replay {{n}}',
    bulkWhat: 'Each one is checked again by the rules of today. What passes is stored, what does not stays here; nothing doubles.', bulkDone: '{{accepted}} replayed', bulkRefused_one: '{{n}} is still refused and stays here.', bulkRefused_other: '{{n}} are still refused and stay here.', bulkAll: 'All passed and are stored.',
    discard: 'Discard', discardAsk: 'Discard this event', discardWhat: 'It no longer counts as open; the bytes can still be read under “Discarded”.', accepted: 'Replayed and stored', stillRefused: 'Still refused: {{reason}}', edited: 'Edited', editHint: 'Then press “Replay as edited”; the original is kept.',
    notJson: 'Not valid JSON yet: {{problem}}', truncated: 'The body was too large; only its beginning is kept, so it cannot be edited.', view: { text: 'Text', bytes: 'Bytes', edit: 'Edit' },
    empty: { open: 'Nothing waits here', replayed: 'Nothing replayed yet', discarded: 'Nothing discarded' }, emptyNext: 'Events that break a rule stay here with the reason and their bytes.', emptyFiltered: 'Try another reason or source.',
  },
};
