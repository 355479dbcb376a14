export const identityOverview = {
  identityOverview: {
    asOf: 'As of {{clock}}', persons: 'People', known: 'Known', anonymous: 'Anonymous', identifiers: 'Identifiers', merges: 'Merges, 30 days', conflicts: 'Open conflicts', ofPersons: '{{share}} of all', people_one: '{{n}} person', people_other: '{{n}} people',
    note: { persons: 'One OneID each', identifiers_one: '{{count}} kind, {{each}} per person', identifiers_other: '{{count}} kinds, {{each}} per person', merges: '{{n}} today', noConflicts: 'All ruled on' },
    means: { persons: 'OneIDs there are now; merged ones count once.', known: 'People with at least one strong identifier, such as a phone or member number.', anonymous: 'Visitors with device and anonymous IDs only.', identifiers: 'Identifiers of everybody, each value once.', merges: 'How often two OneIDs turned out to be one person.', conflicts: 'Links that could have joined two people, were set aside by a rule and wait for a ruling.' },
    toConflicts: 'Rule on them', generic: 'Out of use', merged: 'Merges', parted: 'Splits',
    overlap: 'Channel overlap', overlapSub: 'People with both identifiers, as a share of the smaller side', which: 'Which identifiers', kinds: { strong: 'Strong', all: 'All' }, nobody: 'None', tooFew: 'Once there are two kinds of identifier, their overlap shows here.',
    cell: '{{n}} people have both {{a}} and {{b}}: {{ofA}} of those with {{a}}, {{ofB}} of those with {{b}}.', overlapFoot: 'The higher the share, the more of the same people both channels recognise. The 12 kinds with the most people are shown.',
    byKind: 'Identifiers', byKindSub: 'Surest first', kind: 'Kind', strength: 'Strength', share: 'Of all people',
    perDay: 'Merges and splits per day', perDaySub: '30 days', noMerges: 'No merges or splits in 30 days.',
    counting: 'Counting', countingWhy: 'With many people the first count takes a minute or two. It will show by itself.', empty: 'Nobody yet', emptyNext: 'Connect a source. With the first event, this shows how many people there are, what they go by and where channels overlap.', toSources: 'Connect a source',
  },
};
