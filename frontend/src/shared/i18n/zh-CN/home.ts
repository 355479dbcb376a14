export const home = {
  home: {
    fresh: '数据截至 {{clock}}，延迟 {{lag}}', asOf: '数据截至 {{clock}}。', versus: '对比上一期', period: '时间范围', days: '近 {{count}} 天', points: '{{points}} 个百分点', noPrevious: '上一期没有数据', sparkline: '{{name}}近 {{days}} 天走势',
    metricName: { gmv: 'GMV', orders: '订单', newPeople: '新客', basket: '客单价' }, toWall: '进入大屏', back: '回到总览', peopleBehind: '背后的人', peopleOf: '「{{name}}」背后的人', nobody: '这段时间没有这样的人', nobodyNext: '换个更长的时间范围看看。',
    trend: '成交趋势', trendOf: '{{name}}趋势', trendSub: { gmv: '按支付时间，扣除退款', orders: '按支付时间', newPeople: '按首次出现时间', basket: '每单平均金额' }, metric: '指标', perDay: '{{unit}} / 天', thisPeriod: '本期', lastPeriod: '上一期', unit: { gmv: '元', orders: '单', newPeople: '人', basket: '元' },
    channels: '来源成交', sourcesSub: '按事件最初到达的来源', source: '来源', people: '人数', orders: '订单', revenue: '成交额', change: '较上期', noSales: '没有成交', noChannels: '这段时间没有来源带来事件。', allSources: '全部来源',
    lift: '旅程增量', liftSub: '转化率比对照组高多少', liftTotal: '经旅程 {{amount}}', liftUnit: '个百分点，95% 区间', liftSays: '{{lift}} 个百分点，95% 区间 {{low}} 到 {{high}}，进入 {{n}} 人', liftUnknown: '没有对照组，算不出增量', liftNone: '无对照', notSignificant: '未达显著', noJourneys: '这段时间没有人进入旅程。有人进入后，这里就会比出旅程带来了多少。',
    reach: '可触达', reachSub: '同意接收营销', noReach: '还没有可以触达的人。',
    notes: '需要留意', notesNone: '没有需要留意的事。', notesMore: '共 {{count}} 条',
    note: {
      stopped: '{{name}}没有新事件了', stoppedWhat: '之前一直有，突然停了。最后一条在', refusing: '{{name}}近一天被拒 {{n}} 条', refusingWhat: '原文都在隔离区，改好后可以重放。', reach: '可触达人群少了 {{n}} 人', reachWhat: '和上一期末相比。', harm: '旅程「{{name}}」反而让人少买', harmWhat: '转化率比对照组低 {{points}} 个百分点，不是偶然。',
      quarantine: '隔离区有 {{n}} 条待处理', quarantineWhat: '改好重放后才会计入上面的数字。', peak: '{{day}}成交最高', peakWhat: '{{amount}}，是平常一天的 {{times}} 倍。', projection: { failed: '分析投影停了', rebuilding: '分析投影正在重建' }, projectionWhat: '这一页的数字可能不是最新的。',
    },
    start: '三步看到第一个人', startSub: '大约十分钟', stepDone: '已完成',
    step: {
      source: { title: '接入一个来源', text: '拿到写入密钥，把网站、小程序或服务端的 SDK 地址指过来。', action: '新建来源' },
      person: { title: '看到一个人', text: '发一条事件，在实时调试里看它到达，几秒后就能在客户里找到这个人。', action: '打开实时调试' },
      segment: { title: '圈出一群人', text: '数据到齐后，按行为和属性圈人，随时知道有多少人。', action: '建一个分群' },
    },
  },
  demo: {
    title: '演示品牌', sub: '一分钟内看到完整的数据', what: '生成一个美妆品牌：两万人，一年的公众号、小程序、天猫、抖音、门店和广告事件，从同样的接口送进来。只适合试用的环境。', start: '载入演示品牌', again: '重新载入',
    progress: '{{people}} / {{peopleTotal}} 人，{{events}} / {{eventsTotal}} 个事件', failed: '演示品牌没有载入完', cancelled: '已取消载入', cancelledWhat: '已经送进来的事件还在，重新载入会接着补齐，不会重复。', done: '演示品牌已载入', doneWhat: '可以在客户里随便点开一个人看看。',
  },
};
