import type { Purpose } from './journeys';
import type { Instant } from './types';

export interface TemplateProblem {
  readonly code: string;
  readonly detail: string;
  readonly line: number | null;
}

export interface Template {
  readonly id: number;
  readonly name: string;
  readonly channel: 'email';
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly purpose: Purpose;
  readonly updatedAt: Instant;
  readonly updatedBy: string | null;
  readonly problems: readonly TemplateProblem[];
}

export type TemplateForm = Pick<Template, 'name' | 'channel' | 'subject' | 'html' | 'text' | 'purpose'>;

export interface TemplatePreview {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly missing: readonly string[];
  readonly problems: readonly TemplateProblem[];
}

export const touchStatuses = ['planned', 'claimed', 'handing_off', 'accepted', 'rejected', 'unknown', 'refused', 'deferred'] as const;
export type TouchStatus = (typeof touchStatuses)[number];

export interface Touch {
  readonly id: number;
  readonly oneId: number;
  readonly name: string | null;
  readonly journeyId: number;
  readonly journeyName: string;
  readonly version: number;
  readonly nodeId: string;
  readonly channel: string;
  readonly contactPoint: string | null;
  readonly purpose: Purpose;
  readonly status: TouchStatus;
  readonly reason: string | null;
  readonly subject: string | null;
  readonly plannedAt: Instant;
  readonly handedAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly occurrence: string | null;
  readonly receipts: readonly { readonly kind: 'opened' | 'clicked' | 'bounced' | 'unsubscribed'; readonly at: Instant }[];
}

export interface Channel {
  readonly kind: 'email' | 'webhook';
  readonly name: string;
  readonly status: 'ready' | 'off';
  readonly detail: string | null;
  readonly sent24h: number;
  readonly failed24h: number;
}

export interface TouchPolicy {
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly zone: string;
  readonly onQuiet: 'defer' | 'drop';
  readonly cap: { readonly count: number; readonly days: number };
}

export interface CaughtMail {
  readonly id: number;
  readonly at: Instant;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly touchId: number | null;
}

export interface CaughtMailDetail extends CaughtMail {
  readonly html: string | null;
  readonly text: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly source: string;
}
