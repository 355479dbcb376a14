export const touches = {
  touches: {
    lead: '每一次要发的，发没发出去、为什么', channel: { email: '邮件', webhook: 'Webhook', sms: '短信' }, purpose: { marketing: '营销', service: '服务' },
    status: { planned: '待发', claimed: '准备中', handing_off: '交付中', accepted: '已发送', rejected: '被退回', unknown: '结果不明', refused: '被拦截', deferred: '已顺延' },
    statusHelp: {
      planned: '排上了，等着发。', claimed: '正在检查能不能发。', handing_off: '正在交给渠道。', accepted: '渠道收下了。', rejected: '渠道没有收。', unknown: '交给渠道时断了，不知道发没发出去。为了不重复，不会自动再发。', refused: '发之前被规则拦下，没有发。', deferred: '在安静时段，到点再发。',
    },
    receipt: { opened: '已打开', clicked: '已点击', bounced: '被退信', unsubscribed: '已退订' }, what: '内容', noSubject: '没有标题', noContact: '没有联系方式', outcome: '原因或回执', nothingYet: '还没有', never: '没有', at: '时间', means: '这表示', step: '来自', planned: '排上', handed: '交给渠道', finished: '有结果',
    allJourneys: '全部旅程', allStatuses: '全部状态', allReasons: '全部原因', reason: '原因', empty: '还没有触达', emptyNext: '旅程发布后，每一次要发的都会记在这里，包括没发出去的。', noMatch: '没有符合的触达', noMatchNext: '去掉一个筛选看看。',
    card: '触达', all: '全部', cardEmpty: '还没有给这个人发过，也没有拦截过。',
    channels: '渠道', channelsSub: '近 24 小时', caught: '发件箱接住，不寄出这台机器', channelHint: { email: '通过 SMTP 发送', webhook: '以 JSON 交给你的服务' }, channelStatus: { ready: '可用', off: '没有开' }, sent24h: '发送 {{n}}', failed24h: '失败 {{n}}',
    policy: {
      lead: '什么时候不打扰，一个人最多收几条', title: '触达规则', sub: '对所有营销消息有效', quiet: '安静时段', quietHint: '按 {{zone}} 时间。', noQuiet: '起止相同，等于没有安静时段。', from: '从', to: '到', until: '到', onQuiet: '这段时间要发的', defer: '顺延到 {{clock}} 再发', drop: '不发了', cap: '频次上限', capHint: '跨旅程和渠道一起算。', perPerson: '每人',
      daysAtMost: '天内最多', messages: '条', capDays: '天数', capCount: '条数', saved: '已保存，马上生效',
    },
  },
  touchReason: {
    no_consent: '没有同意', frequency_cap: '频次已满', quiet_hours: '安静时段', no_contact_point: '没有联系方式', control_group: '对照组', missing_variable: '变量没有值', content_failed: '内容没能生成', content_gone: '模板已删除', unwritable: '邮件写不出来', channel_off: '渠道没有开', forbidden_address: '地址不允许访问', server_unreachable: '连不上对方', connection_lost: '连接断了', no_answer: '没有等到答复', smtp: '邮件服务器答 {{code}}', http: '对方答 {{code}}',
  },
  templates: {
    lead: '旅程里发的邮件', name: '模板名称', create: '新建模板', ready: '可用', empty: '还没有模板', emptyNext: '写一封邮件，用真实客户预览，再放进旅程。', back: '回到模板列表', unnamed: '未命名模板', notSaved: '还没有保存', changed: '有改动没有保存', savedAt: '{{who}} {{time}} 保存', saved: '已保存，用到它的旅程从下一封开始用新内容',
    deleteAsk: '删除模板「{{name}}」', deleteWhat: '还有旅程在用的模板不能删除。', subject: '邮件标题', form: '格式', tab: { html: 'HTML', text: '纯文本', source: '原文' }, tabHint: { html: '用 Liquid 变量，支持判断和循环。', text: '给不显示 HTML 的邮箱。' }, line: '第 {{line}} 行', problems: '模板里的问题',
    variables: '变量', searchVariables: '找变量', group: { person: '客户', attributes: '客户属性', event: '触发事件', mail: '邮件' }, variable: { name: '姓名', phone: '手机号（掩码）', eventName: '事件名', eventTime: '发生时间', brand: '品牌名', unsubscribe: '退订链接', track: '可追踪的链接', fallback: '没有时用别的', fallbackWord: '你' },
    preview: '预览', previewAs: '按谁预览', sampleEvent: '触发事件', noEvent: '不带事件', missing: '这个人没有值：{{names}}', starter: { name: '未命名模板', subject: '{{brand}}给你的消息', hello: '{{person}}，你好', text: '在这里写正文。', unsubscribe: '退订' },
  },
  templateProblem: { missing_unsubscribe: '营销邮件要有退订链接', syntax: '语法写错了', unknown_variable: '没有这个变量', unknown_filter: '没有这个过滤器', missing_subject: '还没有标题', missing_body: '还没有正文' },
  outbox: {
    lead: '演示环境不真的发邮件，发出的都留在这里', search: '按收件人或标题找', from: '发件人', to: '收件人', at: '时间', unsubscribe: '一键退订', touch: '触达', toTouch: '触达 {{id}}', choose: '选一封邮件。', linksWork: '点这里的链接，等于收件人点了。', empty: '还没有邮件', emptyNext: '旅程发出的第一封邮件会出现在这里。', noMatch: '没有符合的邮件', noMatchNext: '换个收件人或标题。',
    off: '没有开发件箱', offNext: '只有内置的邮件捕捉器在跑时才有。配置了真实的 SMTP 后，邮件会真的发出去。',
  },
};
