export const consent = {
  consent: {
    title: 'Consent', sub: 'no record means no marketing', purpose: { marketing: 'Marketing', service: 'Service' }, channel: { email: 'Email', sms: 'SMS', wechat: 'Official account', wecom: 'WeCom', mini_program: 'Mini program', push: 'App push', webhook: 'Webhook', phone_call: 'Phone call' },
    state: { granted: 'Granted', withdrawn: 'Withdrawn', mixed: 'Partly', none: 'No record' }, notNeeded: 'Not needed', cell: '{{channel}}, {{purpose}}: {{state}}, change', change: 'Change', changeOf: '{{channel}}: consent to {{purpose}}', said: 'The customer said', note: 'Evidence', noteHint: 'Where and how they said it, such as “asked in the store on 18 Nov not to get SMS”. It is kept under your name.', noteNeeded: 'A consent needs a line of evidence', record: 'Record', recorded: 'Recorded; in force in a few seconds',
    by: '{{purpose}} {{state}}, {{source}}', notice: 'notice {{version}}', others_one: '{{count}} other channel without record', others_other: '{{count}} other channels without record', segments: 'Segments', noSegments: 'In no segment now.', entered: 'entered', enteredUnknown: 'in before the first run',
  },
};
