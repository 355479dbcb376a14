import type { Purpose } from './consents';
import type { Narrow, Schemas } from './contract';

export type TemplateProblem = Schemas['TemplatesFault'];
export type Template = Narrow<Schemas['TemplatesTemplate'], { channel: 'email'; purpose: Purpose }>;
export type TemplateForm = Narrow<Schemas['TemplatesWritten'], { channel: 'email'; purpose: Purpose; text: string }>;
export type TemplatePreview = Schemas['TemplatesPreview'];

export const touchStatuses = ['planned', 'claimed', 'handing_off', 'accepted', 'rejected', 'unknown', 'refused', 'deferred'] as const;
export type TouchStatus = (typeof touchStatuses)[number];

export type Receipt = Narrow<Schemas['TouchReceipt'], { kind: 'opened' | 'clicked' | 'bounced' | 'unsubscribed' }>;
export type Touch = Narrow<Schemas['TouchesTouch'], { purpose: Purpose; status: TouchStatus; receipts: readonly Receipt[] }>;

export type Channel = Narrow<Schemas['ChannelsChannel'], { kind: 'email' | 'webhook'; status: 'ready' | 'off' }>;
export type TouchPolicy = Narrow<Schemas['ChannelsPolicy'], { onQuiet: 'defer' | 'drop' }>;

export type CaughtMail = Schemas['OutboxMailRow'];
export type CaughtMailDetail = Schemas['Mail'];
