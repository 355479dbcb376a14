export const identityOverview = {
  identityOverview: {
    asOf: '截至 {{clock}}', persons: '人', known: '已识别', anonymous: '匿名', identifiers: '标识', merges: '近 30 天合并', conflicts: '待判断的冲突', ofPersons: '占全部的 {{share}}', people: '{{n}} 人',
    note: { persons: '每个人一个 OneID', identifiers: '{{count}} 种，每人 {{each}} 个', merges: '今天 {{n}} 次', noConflicts: '都判断过了' },
    means: { persons: '现在有多少个 OneID，合并过的只算一个。', known: '至少有一个手机号、会员号之类强标识的人。', anonymous: '只有设备号、匿名 ID 的访客。', identifiers: '所有人的标识，一个值只算一次。', merges: '两个 OneID 被认出是同一个人的次数。', conflicts: '本可以把两个人连成一个、但被规则挡下、还没有人判断的关系。' },
    toConflicts: '去判断', generic: '不再用来认人', merged: '合并', parted: '拆分',
    overlap: '渠道重合', overlapSub: '同时有两种标识的人，和占较小一方的比例', which: '看哪些标识', kinds: { strong: '强标识', all: '全部' }, nobody: '没有', tooFew: '有两种以上的标识后，这里会显示它们重合多少。',
    cell: '{{n}} 人同时有「{{a}}」和「{{b}}」：占前者的 {{ofA}}，占后者的 {{ofB}}。', overlapFoot: '比例越高，两个渠道认出的同一批人越多。只列人数最多的 12 种标识。',
    byKind: '标识', byKindSub: '最能确定是谁的排在前面', kind: '种类', strength: '强弱', share: '占全部的人',
    perDay: '每天合并和拆分', perDaySub: '近 30 天', noMerges: '近 30 天没有合并，也没有拆分。',
    counting: '正在数', countingWhy: '人多的时候，第一次要一两分钟。数好了会自己显示。', empty: '还没有人', emptyNext: '接上来源，第一条事件到了，这里就会显示有多少人、用哪些标识、渠道之间重合多少。', toSources: '去接来源',
  },
};
