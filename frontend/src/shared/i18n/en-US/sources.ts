export const sources = {
  sources: {
    one: 'Source', nameLabel: 'Name', name: 'Source', nameExample: 'For example: Camellia mini program', kind: 'Kind', status: 'State', type: 'Type', lastEvent: 'Last event', perMinute: 'Events per minute', perMinuteOf: 'Events per minute of {{name}}, last 60 minutes',
    accepted24h: 'Accepted, 24 h', refused24h: 'Refused, 24 h', keys: 'Keys', keysSub: 'only a fingerprint is kept; the key is shown once', createdBy: 'Created by', system: 'System', none: 'None yet', noKey: 'No working key', sorted: 'What needs you first',
    searchName: 'Find by name', empty: 'No sources yet', emptyNext: 'Create a source to get a key, point an SDK here, and see events within seconds.', create: 'New source', createAndShow: 'Create and show key', created: '“{{name}}” is ready',
    noMatch: 'No source matches', noMatchNext: 'Try another name or drop the kind filter.', whereItRuns: 'Where the code runs', writeKey: 'Write key', keyOnce: 'The key is shown only this once', keyOnceWhy: 'The server keeps a fingerprint; once closed nobody can see it. A lost key can be replaced.',
    stored: 'I have stored it', done: 'Done', watch: 'Watch live events', install: 'Install', snippets: 'Code', snippetsSub: 'with the address filled in', snippetPlaceholder: 'Replace {{placeholder}} with the key you stored.', snippetReady: 'The key is filled in; copy and run.',
    openDebugger: 'Live debugger', openQuarantine: 'See refused events', backToList: 'Back to sources', lastHour: 'Last 60 minutes', lastHourSub: 'events per minute, at most {{peak}}', rateLimit: 'Rate limit', rate: '{{rate}} per second', perSecond: 'per second',
    rateLimitWhat: 'Above it we answer 429; SDKs send again later and nothing is lost.', changeRate: 'Change the rate limit', pause: 'Pause', resume: 'Resume', pauseAsk: 'Pause “{{name}}”', pauseWhat: 'Events of a paused source are refused into quarantine and can be replayed later. Stored data stays.',
    rotate: 'Replace key', rotateNow: 'Make a new key', rotated: 'New key', oldKeys: 'What happens to the old keys', newKeyKind: 'Kind of the new key', revoke: 'Revoke', revokeAsk: 'Revoke key {{hint}}', revokeWhat: 'Programs using this key stop sending at once; other keys keep working.',
    revokeLast: 'This is the last working key. Without it the source receives nothing until it gets a new one.', keyCreated: 'Made',
    keep: { 0: 'Revoke now', 24: 'Keep for 24 hours, time to switch', 168: 'Keep for 7 days' },
    keyKind: { public: 'Public', server: 'Server' },
    keyKindLong: { public: 'Public key: browser, app, mini program', server: 'Server key: your own servers' },
    keyKindMeaning: { public: 'May be put into code others can read. It can only write, and never merges two known people.', server: 'Keep it secret. When it says two identifiers are one person, they are merged.' },
    keyState: { active: 'Active', retiring: 'Ends{{until}}', expired: 'Expired', revoked: 'Revoked' },
    health: { stopped: 'Stopped', refusing: 'Many refused', waiting: 'Waiting for events', fine: 'Fine', paused: 'Paused' },
    trouble: {
      stopped: 'No events since {{clock}}', stoppedWhy: 'They came steadily, then stopped. Usual causes: a release with another key, a changed SDK address, or the sender is down.',
      refusing: '{{n}} events refused in 24 h, {{share}}', refusingWhy: 'Refused events are in quarantine with their bytes, ready to be mended and replayed.',
    },
    snippet: { web: 'Web', node: 'Node.js', rudderstack: 'RudderStack', java: 'Java', mini: 'Mini program', sensorsWeb: 'Sensors web', sensorsNode: 'Sensors Node', curl: 'curl' },
  },
};
