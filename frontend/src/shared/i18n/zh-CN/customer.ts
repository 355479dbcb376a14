export const customer = {
  customer: {
    one: '客户', unnamed: '未具名', backToList: '回到客户列表', copyOneId: '复制 OneID', reveal: '查看明文', revealLogged: '会记入审计日志', plain: '正在显示明文', plainWhy: '这次查看已记入审计日志，离开页面后恢复掩码。', hide: '隐藏',
    redirected: 'OneID {{from}} 已并入 {{to}}', redirectedWhy: '旧的 OneID 一直有效，会指到合并后的这个人。', lastOrder: '最近下单', none: '还没有', channels: '渠道身份', attributes: '属性', all: '全部 {{count}}', fewer: '收起', noAttributes: '还没有属性',
    noAttributesNext: '带 traits 的事件或会员系统的资料会写到这里。', unknownSource: '未知来源', blank: '空', yes: '是', no: '否', identifiers: '标识', identifierCount: '{{count}} 个', noIdentifiers: '还没有标识', strength: { strong: '强', weak: '弱' },
    seen: '{{source}}，', withinSource: '来源 {{id}} 内', merges: '合并记录', mergeCount: '{{count}} 次', noMerges: '没有合并过，这个人一直只有这一个 OneID。', merged: '并入 OneID {{oneId}}', timeline: '时间线', everything: '全部', category: '类别', source: '来源', eventName: '事件', dates: '日期范围',
    noMatch: '没有符合条件的事件', noMatchNext: '放宽日期，或去掉来源和事件筛选。', noEvents: '还没有事件', noEventsNext: '这个人的事件到了就会出现在这里。', older: '更早的事件', visit: '访问{{channel}}，{{duration}}', visitPages: '{{n}} 页：{{pages}}',
    properties: '属性', about: '关于这条事件', occurredAt: '发生时间', receivedAt: '收到时间', eventId: '事件 ID', oneIdThen: '当时的 OneID', context: '上下文', showContext: '看上下文', hideContext: '收起上下文',
  },
  mergeReason: { login: '登录后匿名身份并入', shared_identifier: '两边有同一个标识', alias: 'SDK 的 alias', identify: '识别到同一个人' },
  attribute: {
    name: '姓名', phone: '手机号', email: '邮箱', gender: '性别', birthday: '生日', age: '年龄', city: '所在城市', province: '省份', country: '国家或地区', address: '地址', skin_type: '肤质', member_level: '会员等级', member_no: '会员号', points: '可用积分',
    favourite_categories: '常购品类', accepts_sms: '接受短信', first_campaign: '首次来源', store: '常去门店', joined_at: '入会时间', nickname: '昵称', avatar: '头像', language: '语言', first_source: '首次来源', guide: '专属导购', tags: '标签', company: '公司', title: '职位',
    full_name: '姓名', fullName: '姓名', real_name: '姓名', realName: '姓名', $name: '姓名', nick_name: '昵称', nickName: '昵称', firstName: '名', first_name: '名', lastName: '姓', last_name: '姓', $city: '所在城市',
    memberLevel: '会员等级', vip_level: '会员等级', vipLevel: '会员等级', level: '等级',
  },
};
