export const consent = {
  consent: {
    title: '授权', sub: '没说过的，不发营销', purpose: { marketing: '营销', service: '服务' }, channel: { email: '邮件', sms: '短信', wechat: '公众号', wecom: '企业微信', mini_program: '小程序', push: 'App 推送', webhook: 'Webhook', phone_call: '电话' },
    state: { granted: '同意', withdrawn: '撤回', mixed: '部分同意', none: '没有记录' }, notNeeded: '不需要', cell: '{{channel}}{{purpose}}：{{state}}，修改', change: '修改', changeOf: '{{channel}}{{purpose}}授权', said: '客户说的是', note: '凭据', noteHint: '客户在哪里、怎么说的，例如「11/18 门店当面要求不再发短信」。会记在你的名下。', noteNeeded: '写一句凭据，没有凭据不算数', record: '记下', recorded: '已记下，几秒后生效',
    by: '{{purpose}}{{state}}，{{source}}', notice: '告知书 {{version}}', others: '另外 {{count}} 个渠道没有记录', segments: '所在分群', noSegments: '现在不在任何分群里。', entered: '进入于', enteredUnknown: '首次计算前进入',
  },
};
