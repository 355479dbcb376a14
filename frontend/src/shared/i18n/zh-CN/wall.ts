export const wall = {
  wall: {
    title: '全渠道战况', full: '全屏', leave: '退出大屏', live: '实时', liveIn: '实时，延迟 {{duration}}', stale: '数据停在 {{clock}}', stopped: '{{name}}没有新事件', silent: '没有新事件', today: '今天成交', onDay: '{{day}}成交', period: '近 {{count}} 天 {{amount}}', mark: '昨天全天 {{amount}}，已到 {{share}}',
    daily: '每天成交', thisPeriod: '近 {{count}} 天', lastPeriod: '上一期', channels: '来源成交', versus: '比上一期', river: '百川归一', riverSub: '近 {{days}} 天，来自 {{count}} 个来源', sales: '成交去向', people: '{{n}} 人', rest: '另外 {{count}} 个来源', known: '客户，识别率 {{share}}', noSources: '还没有来源带来事件', otherSales: '其余成交', journeySales: '旅程里的人',
    basket: '客单价', reach: '可触达', reachSub: '同意接收营销', journeys: '旅程贡献', journeysSub: '转化率比对照组', entered: '{{n}} 人', points: '{{n}} 点', noJourneys: '这段时间没有人进入旅程', journeysFoot: '近 {{count}} 天合计 {{amount}}，占成交 {{share}}',
  },
};
