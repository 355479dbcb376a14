import type { Instant } from './types';

export const purposes = ['marketing', 'service'] as const;
export type Purpose = (typeof purposes)[number];

export const consentChannels = ['sms', 'email', 'wechat', 'mini_program', 'wecom', 'push', 'phone_call', 'webhook'] as const;
export type ConsentChannel = (typeof consentChannels)[number];

export type ConsentStatus = 'granted' | 'withdrawn';

/** What somebody said about being written to: for what, where, when, and how it is known. */
export interface Consent {
  readonly purpose: Purpose;
  readonly channel: ConsentChannel;
  readonly contactPoint: string | null;
  readonly status: ConsentStatus;
  readonly at: Instant;
  readonly sourceName: string | null;
  readonly eventId: string | null;
  readonly noticeVersion: string | null;
}

export interface ConsentChange {
  readonly purpose: Purpose;
  readonly channel: ConsentChannel;
  readonly status: ConsentStatus;
  readonly note: string;
}
