export const identity = {
  identity: {
    choose: '选中 {{name}}', chosen: '已选 {{count}} 个',
    open: '身份图', title: '{{name}}的身份', titleUnnamed: '未具名客户的身份', back: '回到客户 360', asOf: '截至 {{clock}}', graph: '身份图', unknown: '没有显示的标识', between: '{{one}} 和 {{other}}', thisPerson: '这个人 · OneID {{oneId}}', heldBy: '属于 OneID {{oneId}}',
    count: { identifiers: '{{count}} 个标识', ties: '{{count}} 条关系', refused: '{{count}} 条没有连', others: '牵涉另外 {{count}} 个人' },
    legend: { joined: '连成一个人', claimed: '只有公开密钥说过', refused: '没有连，写着原因', foreign: '别人的标识' },
    claimed: '声称 {{times}}', summary: '一览', summaryOf: { strong: '强标识', weak: '弱标识', joined: '连上的关系', refused: '被挡下的关系', open: '还没连的关系', others: '牵涉的别人' }, pick: '点一个标识或一条线，看它从哪来、见过几次、为什么连或没有连。',
    word: { joined: '已连上', claimed: '已连上，只是声称', open: '还没连', limitOne: '{{kind}}已有一个', limit: '{{kind}}会超上限', claim: '只是声称', size: '标识太多', kept_apart: '判定为两个人', generic: '用的人太多' },
    verdict: {
      joined: '可信来源见过它们一起出现，它们属于同一个人。', claimed: '只有公开密钥说过它们在一起。这足够认出还不认识的人，但不会把两个认识的人连成一个。', open: '按现在的规则没有什么不让它们相连，但两头现在还是两个人。',
      limit: '连上以后，一个人的{{kind}}会超过上限，所以两头还是两个人。', claim: '只有公开密钥这么说，而两头都是已经认识的人。公开密钥的话不能把两个认识的人连成一个。', size: '连上以后，一个人的标识会多得不像一个人，所以没有连。',
      kept_apart: '有人判定过两头是不同的人，以后也不会连。', generic: '其中一个标识和太多人一起出现过，或被人标为无效，它说明不了是谁，所以没有连。',
    },
    strengthMeans: { strong: '强标识：能把两处的记录连成一个人。', weak: '弱标识：不把人连起来，只跟着用它的人走。' },
    value: '值', scope: '范围', noScope: '全局', holder: '属于', thisOne: '这个人', source: '来源', firstSeen: '首次出现', lastSeen: '最近出现', ties: '关系数', tie: '两个标识的关系', identifier: '标识', strength: '强弱',
    trusted: '可信来源', claims: '公开密钥', never: '没有', times: '{{n}} 次', firstSource: '最早来自', one: '一头', other: '另一头', outcome: '结果', firstTogether: '首次同现', lastTogether: '最近同现',
    tiesTitle: '关系', tiesSub: '同一条事件里一起出现过的标识', onlyClaims: '全部只有公开密钥说过', noTies: '没有一起出现过的标识', noTiesWhy: '没有记到同时带着两个强标识的事件。有了这样的事件，这里会写明连没连、为什么。', identifiersTitle: '标识', identifiersSub: '最能确定是谁的排在前面', noneNext: '带标识的事件到了就会出现在这里。',
    mergesTitle: '合并记录', mergesSub: '并进来的人，旧的 OneID 一直有效', mergedOne: '并入的人', mergedWhy: '原因', mergedBy: '来源', mergedAt: '时间', noMergesNext: '以后如果有别的 OneID 并进来，这里会写明是谁、什么时候、为什么。',
    partial: '只显示了一部分', partialWhy: '这个人的标识或关系太多。这里是最能确定的 {{identifiers}} 个标识和它们之间的 {{ties}} 条关系。',
    doubt: {
      title: '只靠「{{hub}}」连着', show: '看这个标识', more: '还有 {{count}} 处',
      dangling: '「{{doubtful}}」这边没有每人只有一个的标识，和「{{held}}」那边只通过「{{hub}}」相连。多半是同一个人，也可能是别人也用过它。',
      bridged: '「{{held}}」和「{{doubtful}}」两边都有每人只有一个的标识，却从没有一起出现过，只通过「{{hub}}」相连。可能是一个人，也可能是两个人共用它。',
    },
  },
};
