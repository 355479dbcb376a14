export const settings = {
  settings: {
    user: '用户', name: '名字', me: '{{name}}（你）', role: '角色', roleOf: '{{name}}的角色', roleHint: '以后可以改。每种角色能做什么写在用户列表下面。', roleChanged: '{{name}}现在是{{role}}', status: '状态', userStatus: { active: '可登录', disabled: '已停用' }, lastLogin: '最近登录', never: '从未登录', created: '创建于',
    addUser: '添加用户', addAndShow: '添加并显示密码', actionsOf: '{{name}}的操作', disable: '停用', enable: '恢复', disableAsk: '停用{{name}}', disableWhat: '停用后立刻退出登录，不能再进来。做过的事仍留在审计日志里。', reset: '重置密码', resetAsk: '重置{{name}}的密码', resetWhat: '现在的密码立刻失效，新密码只显示一次。',
    passwordOf: '{{name}}的初始密码', passwordOnce: '密码只显示这一次', passwordOnceWhy: '当面或用安全的方式交给对方，请对方登录后就改掉。', handedOver: '我已记下', rolesTitle: '每种角色能做什么',
    roleMeaning: { administrator: '所有事情，包括用户和审计日志', data_engineer: '来源、调试、导入、隔离区、投影、分群和授权', marketer: '分群、旅程和授权，可以查看客户明文', executive: '看总览、客户、分群和旅程，只看掩码', viewer: '只看，不能改任何东西' },
    account: '账号', version: '版本', look: '外观与语言', changePassword: '修改密码', currentPassword: '现在的密码', newPassword: '新密码', passwordChanged: '密码已改，下次登录用新的',
    when: '时间', who: '谁', what: '做了什么', target: '对象', targetOf: { identifier: '标识 {{id}}', customer: 'OneID {{id}}', identity_rules: '第 {{id}} 版' }, action: '代码', auditHint: '只增不改，点开一行看前后变化', auditEmpty: '没有符合条件的记录', auditEmptyNext: '换个人或换类动作看看。', noDetail: '没有更多内容。', detail: { before: '之前', after: '之后', rest: '内容' },
    family: { session: '登录', user: '用户', source: '来源', import: '导入', quarantine: '隔离区', customer: '客户', identity: '身份判定', identity_rules: '身份规则', identifier: '标识', projection: '投影', demo: '演示品牌', segment: '分群', setup: '首次设置' },
  },
  audit: {
    identity_rules_published: '发布身份规则', identity_rules_restored: '恢复身份规则', identity_rules_application_started: '开始重新推演', identity_rules_application_cancelled: '取消重新推演', identity_ruled_together: '判定为同一个人', identity_ruled_apart: '判定为两个人', identifier_blocked: '屏蔽标识', identifier_unblocked: '解除屏蔽标识', customer_split: '拆开一个人',
    source_created: '新建来源', source_changed: '修改来源', source_key_added: '生成密钥', source_key_revoked: '作废密钥', user_created: '添加用户', user_changed: '修改用户', user_password_reset: '重置密码', user_password_changed: '修改密码',
    customer_revealed: '查看明文', consent_granted: '记录授权', consent_withdrawn: '记录撤回授权', quarantine_replayed: '重放事件', quarantine_replayed_many: '批量重放', quarantine_discarded: '丢弃事件',
    import_uploaded: '上传文件', import_started: '开始导入', import_cancelled: '取消导入', import_resumed: '继续导入', import_deleted: '删除导入', session_signed_in: '登录', session_signed_out: '退出登录', session_sign_in_failed: '登录失败',
    setup_completed: '完成首次设置', projection_rebuild_started: '重建投影', projection_rebuild_cancelled: '取消重建', demo_started: '载入演示品牌', demo_cancelled: '取消载入',
    segment_created: '新建分群', segment_changed: '修改分群', segment_published: '发布分群', segment_archived: '归档分群', segment_deleted: '删除分群', segment_recompute_started: '重新计算分群', segment_recompute_cancelled: '取消计算分群',
    journey_created: '新建旅程', journey_changed: '修改旅程', journey_published: '发布旅程', journey_paused: '暂停旅程', journey_resumed: '恢复旅程', journey_stopped: '停止旅程', journey_deleted: '删除旅程',
    template_created: '新建模板', template_changed: '修改模板', template_deleted: '删除模板', touch_policy_changed: '修改发送规则',
  },
};
