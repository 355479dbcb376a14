export const conditions = {
  conditions: {
    noEvent: '还没选事件', noAttribute: '还没选属性', noSegment: '还没选分群', segmentId: '分群 {{id}}', chooseEvent: '选一个事件', chooseAttribute: '选一个属性', chooseProperty: '选一个属性', chooseSegment: '选一个分群',
    last24h: '24 小时 {{n}}', people: '{{n}} 人', event: '事件', attribute: '属性', segment: '分群', property: {
      cart_id: '购物车', product_id: '商品', product_name: '商品名', sku: 'SKU', category: '品类', price: '单价', amount: '金额', quantity: '数量', order_id: '订单', currency: '币种', coupon: '优惠券', campaign: '活动', channel: '渠道', level: '等级', store: '门店',
      $model: '机型', $os: '系统', receiver_phone: '收货手机', receiver_name: '收货人', receiver_city: '收货城市', discount: '优惠', title: '标题', scene: '场景', reason: '原因', purpose: '用途', points: '积分', platform: '平台', notice_version: '告知书版本', name: '名称', guide: '导购', creative: '素材', content: '内容', rating: '评分', minutes: '分钟数', method: '方式', live_title: '直播间', keyword: '关键词', items: '商品清单', source: '来源',
    },
    value: '值', values: '输入后按回车', number: '数字', compare: '比较', unitOf: '{{what}}的单位', unit: { minutes: '分钟', hours: '小时', days: '天' }, duration: { minutes: '{{count}} 分钟', hours: '{{count}} 小时', days: '{{count}} 天' },
    op: {
      eq: '等于', neq: '不等于', in: '属于', not_in: '不属于', gt: '大于', gte: '不小于', lt: '小于', lte: '不大于', between: '介于', contains: '包含', starts_with: '开头是', exists: '有值', not_exists: '没有值',
      is_true: '为是', is_false: '为否', before: '早于', after: '晚于', in_last: '在最近', not_in_last: '不在最近',
    },
    addFilter: '加筛选', removeFilter: '去掉第 {{n}} 个筛选', propertyOf: '第 {{n}} 个筛选的属性', within: '近 {{duration}}', did: '做过「{{event}}」', didNot: '没做过「{{event}}」', times: '次数', timesUnit: '次', atLeast: '至少', sumOf: '{{property}}合计',
    inSegment: '在分群「{{segment}}」', notInSegment: '不在分群「{{segment}}」', noneOf: '都不满足：{{what}}', and: '，且', or: '，或', window: '时间范围', windowKind: { last: '最近', ever: '任何时候' },
    kind: { did: '做过', didNot: '没做过', attribute: '属性', in: '在分群', notIn: '不在分群' }, kindOf: '第 {{n}} 条的类型', mode: '条件之间', modes: { all: '全部满足', any: '任一满足' }, add: '加条件', change: '改条件', clear: '去掉条件', group: '（{{what}}）', remove: '去掉第 {{n}} 条',
  },
};
