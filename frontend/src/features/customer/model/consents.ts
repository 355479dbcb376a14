import { consentChannels, purposes, type Consent, type ConsentChannel, type Purpose } from '@/api/consents';

/** What may be sent: `mixed` when contact points of one channel differ, `none` when nobody ever said anything. */
export type ConsentState = 'granted' | 'withdrawn' | 'mixed' | 'none';

export interface ChannelConsent {
  readonly channel: ConsentChannel;
  readonly states: Readonly<Record<Purpose, ConsentState>>;
  /** Newest first. */
  readonly records: readonly Consent[];
}

function stateOf(records: readonly Consent[]): ConsentState {
  const [first, ...others] = records;
  if (first === undefined) return 'none';
  return others.every(({ status }) => status === first.status) ? first.status : 'mixed';
}

/** One row a channel, in fixed order, so that a person's consents read as a matrix. */
export function consentMatrix(records: readonly Consent[]): readonly ChannelConsent[] {
  const newest = [...records].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return consentChannels.map((channel) => {
    const own = newest.filter((record) => record.channel === channel);
    const states = Object.fromEntries(purposes.map((purpose) => [purpose, stateOf(own.filter((record) => record.purpose === purpose))]));
    return { channel, states: states as Record<Purpose, ConsentState>, records: own };
  });
}
