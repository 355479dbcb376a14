export const sources = {
  sources: {
    one: '来源', nameLabel: '名称', name: '来源', nameExample: '例如：山茶小程序', kind: '类型', status: '状态', type: '类型', lastEvent: '最近事件', perMinute: '每分钟事件', perMinuteOf: '{{name}} 近 60 分钟每分钟的事件数',
    accepted24h: '24 小时接收', refused24h: '24 小时拒收', keys: '密钥', keysSub: '只存指纹，明文只在生成时显示一次', createdBy: '创建人', system: '系统', none: '还没有', noKey: '没有可用密钥', sorted: '先列需要处理的',
    searchName: '按名称找', empty: '还没有来源', emptyNext: '新建一个来源拿到密钥，把 SDK 的地址指过来，几秒后就能看到事件。', create: '新建来源', createAndShow: '新建并显示密钥', created: '「{{name}}」建好了',
    noMatch: '没有符合条件的来源', noMatchNext: '换个名称，或者去掉类型筛选。', whereItRuns: '代码在哪里运行', writeKey: '写入密钥', keyOnce: '密钥只显示这一次', keyOnceWhy: '服务器只存指纹，关掉后谁也看不到。丢了可以换新的。',
    stored: '我已存好', done: '完成', watch: '去看实时事件', install: '安装', snippets: '接入代码', snippetsSub: '地址已经填好', snippetPlaceholder: '把 {{placeholder}} 换成你存好的密钥。', snippetReady: '密钥已经填在代码里，直接复制就能用。',
    openDebugger: '实时调试', openQuarantine: '看被拒的事件', backToList: '回到来源列表', lastHour: '近 60 分钟', lastHourSub: '每分钟事件数，最高 {{peak}}', rateLimit: '限速', rate: '每秒 {{rate}} 条', perSecond: '条/秒',
    rateLimitWhat: '超过后返回 429，SDK 会自己稍后重发，不丢事件。', changeRate: '改限速', pause: '暂停', resume: '恢复接收', pauseAsk: '暂停「{{name}}」', pauseWhat: '暂停后这个来源的事件会被拒收并进隔离区，恢复后可以重放。已入库的数据不受影响。',
    rotate: '换密钥', rotateNow: '生成新密钥', rotated: '新密钥', oldKeys: '旧密钥怎么办', newKeyKind: '新密钥的类型', revoke: '作废', revokeAsk: '作废密钥 {{hint}}', revokeWhat: '用这个密钥的程序会立刻发不进来，其他密钥不受影响。',
    revokeLast: '这是最后一个可用的密钥。作废后这个来源收不到任何事件，直到换上新密钥。', keyCreated: '生成于',
    keep: { 0: '立刻作废', 24: '再用 24 小时，给程序换密钥留时间', 168: '再用 7 天' },
    keyKind: { public: '公开', server: '服务端' },
    keyKindLong: { public: '公开密钥：浏览器、App、小程序', server: '服务端密钥：自己的服务器' },
    keyKindMeaning: { public: '可以放在别人看得到的代码里。只能写入，不会把两个已知的人合并。', server: '要保密。它说两个标识是同一个人，系统就会合并。' },
    keyState: { active: '有效', retiring: '{{until}}失效', expired: '已过期', revoked: '已作废' },
    health: { stopped: '已停止', refusing: '拒收偏多', waiting: '等第一条事件', fine: '正常', paused: '已暂停' },
    trouble: {
      stopped: '{{clock}} 起没有收到事件', stoppedWhy: '之前一直有事件，突然停了。常见原因：发布时换了密钥、SDK 地址改了，或对方服务停了。',
      refusing: '近 24 小时拒收 {{n}} 条，占 {{share}}', refusingWhy: '被拒的事件连同原文都在隔离区，改好后可以重放。',
    },
    snippet: { web: 'Web', node: 'Node.js', rudderstack: 'RudderStack', java: 'Java', mini: '小程序', sensorsWeb: '神策 Web', sensorsNode: '神策 Node', curl: 'curl' },
  },
};
