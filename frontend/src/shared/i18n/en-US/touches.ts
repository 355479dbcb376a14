export const touches = {
  touches: {
    lead: 'Everything that was to be sent: whether it was, and why', channel: { email: 'Email', webhook: 'Webhook', sms: 'SMS' }, purpose: { marketing: 'Marketing', service: 'Service' },
    status: { planned: 'Planned', claimed: 'Preparing', handing_off: 'Handing off', accepted: 'Sent', rejected: 'Rejected', unknown: 'Unknown', refused: 'Held back', deferred: 'Deferred' },
    statusHelp: {
      planned: 'Waiting to be sent.', claimed: 'Being checked.', handing_off: 'Being handed to the channel.', accepted: 'The channel took it.', rejected: 'The channel did not take it.', unknown: 'The hand-over broke off; nobody knows whether it went out. It is not sent again by itself, so that nobody gets it twice.', refused: 'A rule held it back. It was not sent.', deferred: 'Quiet hours; sent when they end.',
    },
    receipt: { opened: 'Opened', clicked: 'Clicked', bounced: 'Bounced', unsubscribed: 'Unsubscribed' }, what: 'Content', noSubject: 'no subject', noContact: 'no contact point', outcome: 'Reason or receipt', nothingYet: 'none yet', never: 'never', at: 'Time', means: 'This means', step: 'From', planned: 'Planned', handed: 'Handed over', finished: 'Finished',
    allJourneys: 'All journeys', allStatuses: 'All statuses', allReasons: 'All reasons', reason: 'Reason', empty: 'No touches yet', emptyNext: 'Once a journey is published, everything it wants to send is written down here, sent or not.', noMatch: 'No touch matches', noMatchNext: 'Drop a filter.',
    card: 'Touches', all: 'All', cardEmpty: 'Nothing was sent to this person, and nothing held back.',
    channels: 'Channels', channelsSub: 'last 24 hours', caught: 'Caught in the outbox, nothing leaves this machine', channelHint: { email: 'Sent over SMTP', webhook: 'Handed to your service as JSON' }, channelStatus: { ready: 'Ready', off: 'Off' }, sent24h: '{{n}} sent', failed24h: '{{n}} failed',
    policy: {
      lead: 'When not to disturb, and how much one person gets', title: 'Touch rules', sub: 'for all marketing messages', quiet: 'Quiet hours', quietHint: 'In {{zone}} time.', noQuiet: 'Start equals end: no quiet hours.', from: 'From', to: 'to', until: 'Until', onQuiet: 'What falls into them', defer: 'is sent at {{clock}}', drop: 'is not sent', cap: 'Frequency cap', capHint: 'Counted across journeys and channels.', perPerson: 'Within',
      daysAtMost: 'days at most', messages: 'messages per person', capDays: 'Days', capCount: 'Messages', saved: 'Saved, in force now',
    },
  },
  touchReason: {
    no_consent: 'No consent', frequency_cap: 'Cap reached', quiet_hours: 'Quiet hours', no_contact_point: 'No contact point', control_group: 'Control group', missing_variable: 'Variable empty', content_failed: 'Content failed', content_gone: 'Template deleted', unwritable: 'Mail cannot be written', channel_off: 'Channel off', forbidden_address: 'Address not allowed', server_unreachable: 'Server unreachable', connection_lost: 'Connection lost', no_answer: 'No answer', smtp: 'Mail server said {{code}}', http: 'Answered {{code}}',
  },
  templates: {
    lead: 'Emails that journeys send', name: 'Template name', create: 'New template', ready: 'Ready', empty: 'No templates yet', emptyNext: 'Write an email, look at it as a real customer, then use it in a journey.', back: 'Back to templates', unnamed: 'Untitled template', notSaved: 'Not saved yet', changed: 'Unsaved changes', savedAt: 'Saved {{time}} by {{who}}', saved: 'Saved. Journeys use it from the next email on',
    deleteAsk: 'Delete template “{{name}}”', deleteWhat: 'A template that a journey uses cannot be deleted.', subject: 'Subject', form: 'Form', tab: { html: 'HTML', text: 'Plain text', source: 'Source' }, tabHint: { html: 'Liquid variables, conditions and loops.', text: 'For mailboxes that show no HTML.' }, line: 'Line {{line}}', problems: 'Problems in the template',
    variables: 'Variables', searchVariables: 'Variable', group: { person: 'Customer', attributes: 'Attributes', event: 'Trigger', mail: 'Email' }, variable: { name: 'Name', phone: 'Phone (masked)', eventName: 'Event name', eventTime: 'Event time', brand: 'Brand name', unsubscribe: 'Unsubscribe link', track: 'Tracked link', fallback: 'Or else', fallbackWord: 'there' },
    preview: 'Preview', previewAs: 'Preview as', sampleEvent: 'Trigger', noEvent: 'No event', missing: 'No value for this person: {{names}}', starter: { name: 'Untitled template', subject: 'News from {{brand}}', hello: 'Hello {{person}}', text: 'Write here.', unsubscribe: 'Unsubscribe' },
  },
  templateProblem: { missing_unsubscribe: 'Marketing mail needs an unsubscribe link', syntax: 'Syntax error', unknown_variable: 'No such variable', unknown_filter: 'No such filter', missing_subject: 'No subject', missing_body: 'No body' },
  outbox: {
    lead: 'The demo sends no real mail; what went out is kept here', search: 'Find by recipient or subject', from: 'From', to: 'To', at: 'Time', unsubscribe: 'One-click unsubscribe', touch: 'Touch', toTouch: 'Touch {{id}}', choose: 'Choose a mail.', linksWork: 'Clicking a link here counts as the recipient clicking it.', empty: 'No mail yet', emptyNext: 'The first mail a journey sends will show up here.', noMatch: 'No mail matches', noMatchNext: 'Try another recipient or subject.',
    off: 'There is no outbox', offNext: 'It exists only while the built-in mail catcher runs. With a real SMTP server, mail really goes out.',
  },
};
