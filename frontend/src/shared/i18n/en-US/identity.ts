export const identity = {
  identity: {
    choose: 'Choose {{name}}', chosen_one: '{{count}} chosen', chosen_other: '{{count}} chosen',
    open: 'Identity', title: 'Identity of {{name}}', titleUnnamed: 'Identity of an unnamed customer', back: 'Back to customer 360', asOf: 'As of {{clock}}', graph: 'Identity graph', unknown: 'an identifier not shown', between: '{{one}} and {{other}}', thisPerson: 'This person · OneID {{oneId}}', heldBy: 'Held by OneID {{oneId}}',
    count: { identifiers_one: '{{count}} identifier', identifiers_other: '{{count}} identifiers', ties_one: '{{count}} tie', ties_other: '{{count}} ties', refused: '{{count}} refused', others_one: '{{count}} other person', others_other: '{{count}} other people' },
    legend: { joined: 'One person', claimed: 'Said by public keys only', refused: 'Refused, with the reason', foreign: 'Somebody else’s' },
    claimed: 'said {{times}}', summary: 'At a glance', summaryOf: { strong: 'Strong identifiers', weak: 'Weak identifiers', joined: 'Ties that join', refused: 'Ties refused', open: 'Ties not joined yet', others: 'Other people involved' }, pick: 'Pick an identifier or a line to see where it comes from, how often it was seen, and why it joins or does not.',
    word: { joined: 'Joined', claimed: 'Joined by a claim', open: 'Not joined yet', limitOne: '{{kind}}: already has one', limit: '{{kind}}: over the limit', claim: 'Only claimed', size: 'Too many identifiers', kept_apart: 'Ruled two people', generic: 'Used by too many' },
    verdict: {
      joined: 'Trusted senders saw them together; they belong to one person.', claimed: 'Only public keys have said so. That is enough to recognise somebody not yet known, never to make two known people one.', open: 'No rule of today keeps them apart, but their ends are still two people.',
      limit: 'Joined, one person would hold more than is allowed of: {{kind}}. So the ends stay two people.', claim: 'Only public keys say so, and both ends are people already known. A public key’s word cannot make two known people one.', size: 'Joined, the person would have more identifiers than anybody has, so they are not.',
      kept_apart: 'Somebody ruled that the ends are different people; they will not be joined.', generic: 'One of the two was seen with too many people, or was ruled to name nobody. It does not say who somebody is, so it joins nothing.',
    },
    strengthMeans: { strong: 'Strong: can make records of two places one person.', weak: 'Weak: joins nobody, only follows whoever uses it.' },
    value: 'Value', scope: 'Scope', noScope: 'Everywhere', holder: 'Held by', thisOne: 'This person', source: 'Source', firstSeen: 'First seen', lastSeen: 'Last seen', ties: 'Ties', tie: 'Tie of two identifiers', identifier: 'Identifier', strength: 'Strength',
    trusted: 'Trusted senders', claims: 'Public keys', never: 'Never', times_one: '{{n}} time', times_other: '{{n}} times', firstSource: 'First source', one: 'One end', other: 'Other end', outcome: 'Outcome', firstTogether: 'First together', lastTogether: 'Last together',
    tiesTitle: 'Ties', tiesSub: 'identifiers that one event brought together', onlyClaims: 'all said by public keys only', noTies: 'No identifiers were seen together', noTiesWhy: 'No event with two strong identifiers has been recorded. When one is, this says whether they were joined, and why.', identifiersTitle: 'Identifiers', identifiersSub: 'those that name a person most surely first', noneNext: 'Identifiers show up here as events that carry them arrive.',
    mergesTitle: 'Merge history', mergesSub: 'people merged in; their old OneIDs stay valid', mergedOne: 'Merged in', mergedWhy: 'Why', mergedBy: 'Source', mergedAt: 'When', noMergesNext: 'If another OneID is ever merged in, this says which, when and why.',
    partial: 'Only a part is shown', partialWhy: 'This person has too many identifiers or ties. Shown are the {{identifiers}} surest identifiers and the {{ties}} ties between them.',
    doubt: {
      title: 'Held together by {{hub}} alone', show: 'Show it', more: '{{count}} more',
      dangling: 'The part of {{doubtful}} has no identifier that only one person can have; {{hub}} alone ties it to {{held}}. Most likely the same person, perhaps somebody else who used it too.',
      bridged: 'The parts of {{held}} and {{doubtful}} both have identifiers that only one person can have, yet were never seen together; {{hub}} alone ties them. One person, or two who share it.',
    },
  },
};
