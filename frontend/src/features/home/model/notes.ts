import type { Home } from '@/api/home';
import type { Status } from '@/api/types';
import { liftAxis } from './lift';
import { peakOf } from './metrics';

/** A source that needs somebody, as the route knows it. */
export interface TroubledSource {
  readonly id: number;
  readonly name: string;
  readonly trouble: 'stopped' | 'refusing';
  readonly lastEventAt: string | null;
  readonly refused: number;
}

export type Note =
  | { readonly kind: 'stopped'; readonly tone: 'bad'; readonly source: TroubledSource }
  | { readonly kind: 'projection'; readonly tone: 'bad' | 'warn'; readonly state: 'failed' | 'rebuilding' }
  | { readonly kind: 'refusing'; readonly tone: 'warn'; readonly source: TroubledSource }
  | { readonly kind: 'reach'; readonly tone: 'warn'; readonly lost: number }
  | { readonly kind: 'harm'; readonly tone: 'warn'; readonly id: number; readonly name: string; readonly lift: number }
  | { readonly kind: 'quarantine'; readonly tone: 'quiet'; readonly count: number }
  | { readonly kind: 'peak'; readonly tone: 'quiet'; readonly day: string; readonly amount: number; readonly times: number };

interface Known {
  readonly home: Home;
  readonly status: Status | undefined;
  readonly sources: readonly TroubledSource[];
}

const noticeable = 0.003;

/** What an executive should hear, worst first; every note is a fact of the data on this page. */
export function notesOf({ home, status, sources }: Known): readonly Note[] {
  const notes: Note[] = sources.filter(({ trouble }) => trouble === 'stopped').map((source) => ({ kind: 'stopped', tone: 'bad', source }));
  const projection = status?.projection.state;
  if (projection === 'failed') notes.push({ kind: 'projection', tone: 'bad', state: 'failed' });
  if (projection === 'rebuilding') notes.push({ kind: 'projection', tone: 'warn', state: 'rebuilding' });
  const { value, previous } = home.metrics.reachable;
  if (previous !== null && previous > 0 && (previous - value) / previous > noticeable) notes.push({ kind: 'reach', tone: 'warn', lost: previous - value });
  for (const { journey, significant } of liftAxis(home.journeys).rows) {
    if (significant && journey.lift !== null && journey.lift < 0) notes.push({ kind: 'harm', tone: 'warn', id: journey.id, name: journey.name, lift: journey.lift });
  }
  notes.push(...sources.filter(({ trouble }) => trouble === 'refusing').map((source): Note => ({ kind: 'refusing', tone: 'warn', source })));
  if (status !== undefined && status.quarantineOpen > 0) notes.push({ kind: 'quarantine', tone: 'quiet', count: status.quarantineOpen });
  const peak = peakOf(home.metrics.gmv.series);
  if (peak !== null) notes.push({ kind: 'peak', tone: 'quiet', day: home.days[peak.index] ?? '', amount: home.metrics.gmv.series[peak.index] ?? 0, times: peak.times });
  return notes;
}
