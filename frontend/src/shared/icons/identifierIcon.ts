import type { IconName } from './Icon';

const icons: Readonly<Record<string, IconName>> = {
  phone: 'phone', email: 'mail', user_id: 'person', member_no: 'card', crm_id: 'card', wechat_unionid: 'message', wechat_openid: 'message', wecom_external_userid: 'message',
  taobao_ouid: 'bag', taobao_open_uid: 'bag', douyin_open_id: 'play', device_id: 'phone', idfa: 'phone', oaid: 'phone', imei: 'phone', imei_md5: 'phone', anonymous_id: 'globe', phone_md5: 'phone', phone_sha256: 'phone', email_md5: 'mail', email_sha256: 'mail',
};

/** What stands before an identifier of a kind; a link for kinds only their senders know. */
export const identifierIcon = (kind: string): IconName => icons[kind] ?? 'link';
