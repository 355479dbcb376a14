import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMetrics, type Home } from '@/api/home';
import { useStatus } from '@/api/status';
import { useFormat } from '@/shared/format/useFormat';
import { Card } from '@/shared/ui/Page';
import { Bone, QueryView, SkeletonRows } from '@/shared/ui/States';
import { stripKeys } from '../model/metrics';
import { notesOf, type TroubledSource } from '../model/notes';
import { ChannelsCard } from './ChannelsCard';
import { KpiCell } from './KpiCell';
import { LiftCard } from './LiftCard';
import { NotesCard } from './NotesCard';
import { ReachCard } from './ReachCard';
import { TrendCard } from './TrendCard';
import css from './home.module.css';

export function HomeSkeleton() {
  return (
    <div className="stack">
      <div className={css.strip}>
        {stripKeys.map((key) => (
          <div key={key} className={css.kpi} style={{ gap: 10 }}>
            <Bone width="40%" height={12} />
            <Bone width="70%" height={22} />
            <Bone width="100%" height={28} />
          </div>
        ))}
      </div>
      <Card>
        <Bone height={280} />
      </Card>
      <Card flush>
        <SkeletonRows rows={6} height={36} />
      </Card>
    </div>
  );
}

interface HomeViewProps {
  readonly query: UseQueryResult<Home>;
  readonly days: number;
  readonly sources: readonly TroubledSource[];
  /** Shown above while the demo brand is loading. */
  readonly demo: ReactNode;
}

/** The business on one page: six numbers, how they move, what to look at, where it comes from. */
export function HomeView({ query, days, sources, demo }: HomeViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const metrics = useMetrics().data;
  const status = useStatus().data;
  return (
    <QueryView query={query} skeleton={<HomeSkeleton />}>
      {(home) => {
        const freshness = t('home.asOf', { clock: format.clock(home.asOf) });
        const metric = (key: string) => metrics?.find((each) => each.key === key);
        return (
          <div className={`stack ${query.isPlaceholderData ? css.stale : ''}`}>
            {demo}
            <div className={css.strip}>
              {stripKeys.map((key) => {
                const entry = metric(key) ?? { key, label: { 'zh-CN': '', 'en-US': '' }, definition: { 'zh-CN': '', 'en-US': '' }, unit: 'count' as const, better: 'up' as const, drill: false };
                return <KpiCell key={key} metric={entry} kpi={home.metrics[key]} days={days} currency={home.currency} freshness={freshness} />;
              })}
            </div>
            <div className={css.upper}>
              <TrendCard home={home} />
              <NotesCard notes={notesOf({ home, status, sources })} currency={home.currency} />
            </div>
            <div className={css.lower}>
              <ChannelsCard home={home} />
              <LiftCard home={home} metric={metric('journeyRevenue')} />
              <ReachCard home={home} />
            </div>
          </div>
        );
      }}
    </QueryView>
  );
}
