import type { Consent } from '@/api/consents';
import { ago, day, hour } from './seed';

export const consentSeeds: readonly Consent[] = [
  { purpose: 'marketing', channel: 'sms', contactPoint: '138****6620', status: 'granted', at: ago(200 * day), sourceName: '会员系统', eventId: '01JD7Q3M8T', noticeVersion: 'v3' },
  { purpose: 'service', channel: 'sms', contactPoint: null, status: 'granted', at: ago(200 * day), sourceName: '会员系统', eventId: '01JD7Q3M8U', noticeVersion: 'v3' },
  { purpose: 'marketing', channel: 'wechat', contactPoint: null, status: 'granted', at: ago(40 * day), sourceName: '山茶日记公众号', eventId: '01JD7Q3M8V', noticeVersion: null },
  { purpose: 'marketing', channel: 'email', contactPoint: 'l***@example.cn', status: 'withdrawn', at: ago(3 * hour), sourceName: '官网与 H5', eventId: '01JD7Q3M8W', noticeVersion: null },
];
