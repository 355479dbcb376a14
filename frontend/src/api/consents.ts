import type { Narrow, Schemas } from './contract';

export const purposes = ['marketing', 'service'] as const;
export type Purpose = (typeof purposes)[number];

export const consentChannels = ['sms', 'email', 'wechat', 'mini_program', 'wecom', 'push', 'phone_call', 'webhook'] as const;
export type ConsentChannel = (typeof consentChannels)[number];

export type ConsentStatus = 'granted' | 'withdrawn';

interface Said {
  readonly purpose: Purpose;
  readonly channel: ConsentChannel;
  readonly status: ConsentStatus;
}

/** What somebody said about being written to: for what, where, when, and how it is known. */
export type Consent = Narrow<Schemas['ConsentsConsent'], Said>;
export type ConsentChange = Narrow<Schemas['ConsentsTold'], Said>;
