export const identityShared = {
  sharedValues: {
    value: 'Value', standingTitle: 'Standing', people: 'People', links: 'Seen with', firstSeen: 'First seen', lastSeen: 'Last seen', actions: 'Actions', firstFrom: 'first from {{source}}', atLeast: '{{n}}+', byRules: 'Blocked by the rules', toRules: 'Change the rules',
    filter: { all: 'All', generic: 'Joins nobody', crowded: 'Claims ignored', blocked: 'Blocked', near: 'On the way' },
    standing: { generic: 'Joins nobody', crowded: 'Claims ignored', blocked: 'Blocked', near: 'Still counts' },
    short: { generic: 'Seen with too many; the limit is {{n}}', crowded: 'Public keys are not believed, trusted senders are', blocked: 'Nobody remembers who blocked it', near: 'Beyond {{n}} it joins nobody' },
    hint: {
      all: 'A value seen with too many people cannot say who somebody is. What the product finds out stops counting by itself, and its evidence stays: block it for good, or open it again to have it judged once more.', generic: 'Trusted senders showed it with too many surer identifiers. It joins nobody; events that carry it still come in, but are told by their other identifiers.',
      crowded: 'Only public keys claim that it is with too many, which anybody can imitate. Such claims no longer count; the word of trusted senders does.', blocked: 'Somebody ruled that it names nobody, or the rules list it. It is not accepted again until it is opened.', near: 'It still counts, but reaches more than half as many people as its kind allows. What is plainly a front desk or a shared mailbox can be blocked now.',
    },
    action: { block: 'Block for good', unblock: 'Open again' },
    title: { block: 'Block this value for good', unblock: 'Open this value again' },
    means: {
      block: 'The product joins nobody by this value any more. Blocked, it stays so even when the rules are loosened, until somebody opens it again.', blockNear: 'The value no longer names anybody. People it held together come apart, and it is not accepted again.', unblockLearned: 'Takes the mark off and judges the value again by the rules in force and all its evidence. The evidence is the same: if it was seen with too many (the limit is {{n}}), it is back here at once.',
      unblockBlocked: 'Lifts the block; the old evidence counts again and is judged by the rules in force. If it was seen with too many (the limit is {{n}}), it will join nobody at once.',
    },
    nothing: {
      block: 'Nobody hangs together by this value. The block is remembered whatever the rules become.', blockNear: 'Nobody hangs together by this value. The block is remembered: it will not be accepted.', unblockLearned: 'Judged by the rules in force it will most likely be back here at once. To make it count, loosen the rule of its kind first; once published, everybody is re-examined.', unblockBlocked: 'The block is lifted, but under the rules in force nobody changes: either it was seen with nobody else, or still with too many, and joins nobody.',
    },
    empty: { all: 'No shared values yet', generic: 'No value joins nobody', crowded: 'No value whose claims are ignored', blocked: 'No value is blocked', near: 'No value is near its limit' },
    emptyNext: {
      all: 'When a phone, e-mail or number is seen with too many people (more than 50 surer identifiers unless ruled otherwise), the product stops using it and lists it here. Values somebody blocked are here too.', generic: 'When trusted senders show a value with too many surer identifiers, it is listed here.', crowded: 'When only public keys claim a value with too many identifiers, it is listed here.',
      blocked: 'Values blocked here, among the conflicts or on somebody’s identity page are listed here, with who did it and when.', near: 'When a value still counts but reaches more than half its limit of people, it is listed here.',
    },
  },
};
