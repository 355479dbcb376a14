export const customer = {
  customer: {
    one: 'Customer', unnamed: 'Unnamed', backToList: 'Back to customers', copyOneId: 'Copy OneID', reveal: 'Show plain text', revealLogged: 'Is written to the audit log', plain: 'Showing plain text', plainWhy: 'This was written to the audit log; values are masked again when you leave.', hide: 'Hide',
    redirected: 'OneID {{from}} was merged into {{to}}', redirectedWhy: 'An old OneID stays valid for ever and leads to the merged person.', lastOrder: 'Last order', none: 'None yet', channels: 'Channel identities', attributes: 'Attributes', all: 'All {{count}}', fewer: 'Fewer', noAttributes: 'No attributes yet',
    noAttributesNext: 'Traits of events and records of the membership system land here.', unknownSource: 'unknown source', blank: 'blank', yes: 'Yes', no: 'No', identifiers: 'Identifiers', identifierCount: '{{count}}', noIdentifiers: 'No identifiers yet', strength: { strong: 'Strong', weak: 'Weak' },
    seen: '{{source}}, ', withinSource: 'within source {{id}}', merges: 'Merges', mergeCount: '{{count}}', noMerges: 'Never merged; this person has had one OneID all along.', merged: 'OneID {{oneId}} merged in', timeline: 'Timeline', everything: 'All', category: 'Category', source: 'Source', eventName: 'Event', dates: 'Dates',
    noMatch: 'No event matches', noMatchNext: 'Widen the dates or drop the source and event filters.', noEvents: 'No events yet', noEventsNext: 'Events of this person show up here as they arrive.', older: 'Older events', visit: '{{channel}} visit, {{duration}}', visitPages_one: '{{n}} page: {{pages}}', visitPages_other: '{{n}} pages: {{pages}}',
    properties: 'Properties', about: 'About this event', occurredAt: 'Happened', receivedAt: 'Received', eventId: 'Event ID', oneIdThen: 'OneID at that time', context: 'Context', showContext: 'Show context', hideContext: 'Hide context',
  },
  mergeReason: { login: 'anonymous history joined at login', shared_identifier: 'both held the same identifier', alias: 'alias from an SDK', identify: 'identified as the same person' },
  attribute: {
    name: 'Name', phone: 'Phone', email: 'Email', gender: 'Gender', birthday: 'Birthday', age: 'Age', city: 'City', province: 'Province', country: 'Country or region', address: 'Address', skin_type: 'Skin type', member_level: 'Member level', member_no: 'Member number', points: 'Points',
    favourite_categories: 'Often buys', accepts_sms: 'Accepts SMS', first_campaign: 'First campaign', store: 'Usual store', joined_at: 'Joined', nickname: 'Nickname', avatar: 'Avatar', language: 'Language', first_source: 'First source', guide: 'Personal guide', tags: 'Tags', company: 'Company', title: 'Title',
    full_name: 'Name', fullName: 'Name', real_name: 'Name', realName: 'Name', $name: 'Name', nick_name: 'Nickname', nickName: 'Nickname', firstName: 'First name', first_name: 'First name', lastName: 'Last name', last_name: 'Last name', $city: 'City',
    memberLevel: 'Member level', vip_level: 'Member level', vipLevel: 'Member level', level: 'Level',
  },
};
