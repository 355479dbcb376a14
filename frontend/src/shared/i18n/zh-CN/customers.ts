export const customers = {
  customers: {
    count: '{{n}} 人', search: '手机号或后四位、会员号、订单号、OpenID、UnionID、OneID、姓名', searchLabel: '找客户', compact: '紧凑', normal: '宽松', columns: '列 {{shown}}/{{all}}', condition: '条件', matchedBy: '按{{kind}}找到',
    matching: '符合', allOf: '共', people: '人', noMatch: '没有找到这样的人', noMatchNext: '检查有没有输错，或去掉几个条件。手机号可以只输后四位。', empty: '还没有客户', emptyNext: '接入一个来源，事件进来后人就会出现在这里。', toSources: '去接入来源',
    person: '客户', level: '等级', city: '城市', lastSeen: '最近活跃', spent: '累计消费', orders: '订单', events: '事件', identity: '身份', firstSeen: '首次出现', notMember: '非会员', unknown: '未知', notBought: '未购',
    column: { oneId: 'OneID', level: '等级', city: '城市', lastSeen: '最近活跃', spent: '累计消费', orders: '订单', events: '事件数', identity: '身份', firstSeen: '首次出现' },
    filter: {
      channel: { label: '渠道' },
      activeDays: { label: '最近活跃', 1: '24 小时内', 7: '7 天内', 30: '30 天内', 90: '90 天内' },
      bought: { label: '购买', yes: '买过', no: '没买过' },
    },
  },
};
