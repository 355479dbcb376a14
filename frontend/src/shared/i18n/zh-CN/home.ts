export const home = {
  home: {
    fresh: '数据截至 {{clock}}，延迟 {{lag}}', asOf: '数据截至 {{clock}}。', versus: '对比上一期', period: '时间范围', days: '近 {{count}} 天', points: '{{points}} 个百分点', noPrevious: '上一期没有数据', sparkline: '{{name}}近 {{days}} 天走势',
    kpi: { revenue: '成交额', orders: '订单', newPeople: '新客', activePeople: '活跃人数', repurchaseRate90: '90 天复购率', events: '事件' },
    definition: {
      revenue: '支付金额减去退款。', orders: '已支付的订单数。', newPeople: '这段时间里第一次出现的人。', activePeople: '这段时间里至少有一个事件的人。', repurchaseRate90: '近 90 天买过的人里，买过两次以上的占比。', events: '收到并入库的事件数。',
    },
    trend: '趋势', trendOf: '{{name}}趋势', trendSub: { revenue: '按支付时间，扣除退款', orders: '按支付时间', newPeople: '按首次出现时间' }, metric: '指标', perDay: '{{unit}} / 天', thisPeriod: '本期', lastPeriod: '上一期',
    unit: { revenue: '元', orders: '单', newPeople: '人' }, sources: '来源表现', sourcesSub: '按事件最初到达的来源', source: '来源', people: '人数', lastEvent: '最近事件', none: '还没有', allSources: '全部来源',
    start: '三步看到第一个人', startSub: '大约十分钟', stepDone: '已完成',
    step: {
      source: { title: '接入一个来源', text: '拿到写入密钥，把网站、小程序或服务端的 SDK 地址指过来。', action: '新建来源' },
      person: { title: '看到一个人', text: '发一条事件，在实时调试里看它到达，几秒后就能在客户里找到这个人。', action: '打开实时调试' },
      segment: { title: '圈出一群人', text: '数据到齐后，按行为和属性圈人。这一步还没有开放。', action: '了解一下' },
    },
  },
  demo: {
    title: '演示品牌', sub: '一分钟内看到完整的数据', what: '生成一个美妆品牌：两万人，一年的公众号、小程序、天猫、抖音、门店和广告事件，从同样的接口送进来。只适合试用的环境。', start: '载入演示品牌', again: '重新载入',
    progress: '{{people}} / {{peopleTotal}} 人，{{events}} / {{eventsTotal}} 个事件', failed: '演示品牌没有载入完', cancelled: '已取消载入', cancelledWhat: '已经送进来的事件还在，重新载入会接着补齐，不会重复。', done: '演示品牌已载入', doneWhat: '可以在客户里随便点开一个人看看。',
  },
};
