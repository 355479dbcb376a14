export const customers = {
  customers: {
    count_one: '{{n}} person', count_other: '{{n}} people', search: 'Phone or last four digits, member or order number, OpenID, UnionID, OneID, name', searchLabel: 'Find people', compact: 'Compact', normal: 'Roomy', columns: 'Columns {{shown}}/{{all}}', condition: 'Condition', matchedBy: 'found by {{kind}}',
    matching: 'Matching', allOf: 'In all', people_one: 'person', people_other: 'people', noMatch: 'Nobody like that', noMatchNext: 'Check the spelling or drop a condition. The last four digits of a phone are enough.', empty: 'No customers yet', emptyNext: 'Connect a source; people appear here as their events come in.', toSources: 'Connect a source',
    person: 'Customer', level: 'Level', city: 'City', lastSeen: 'Last active', spent: 'Spent', orders: 'Orders', events: 'Events', identity: 'Identity', firstSeen: 'First seen', notMember: 'Not a member', unknown: 'Unknown', notBought: 'Not bought',
    column: { oneId: 'OneID', level: 'Level', city: 'City', lastSeen: 'Last active', spent: 'Spent', orders: 'Orders', events: 'Events', identity: 'Identity', firstSeen: 'First seen' },
    filter: {
      channel: { label: 'Channel' },
      activeDays: { label: 'Active', 1: 'within 24 hours', 7: 'within 7 days', 30: 'within 30 days', 90: 'within 90 days' },
      bought: { label: 'Purchases', yes: 'has bought', no: 'never bought' },
    },
  },
};
