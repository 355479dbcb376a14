import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Overview } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { Card } from '@/shared/ui/Page';
import { Bone, QueryView, SkeletonRows } from '@/shared/ui/States';
import { isUntouched, kpis } from '../model/kpis';
import { FirstSteps } from './FirstSteps';
import { KpiCell } from './KpiCell';
import { SourcesCard } from './SourcesCard';
import { TrendCard } from './TrendCard';
import css from './home.module.css';

function OverviewSkeleton() {
  return (
    <div className="stack">
      <div className={css.strip}>
        {kpis.map(({ name }) => (
          <div key={name} className={css.kpi} style={{ gap: 10 }}>
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

interface OverviewViewProps {
  readonly query: UseQueryResult<Overview>;
  readonly days: number;
  /** The demo brand's card, shown while there is nothing else to see or while it is loading. */
  readonly demo: ReactNode;
}

export function OverviewView({ query, days, demo }: OverviewViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <QueryView query={query} skeleton={<OverviewSkeleton />}>
      {(overview) => {
        if (isUntouched(overview)) return <FirstSteps done={overview.steps} demo={demo} />;
        const freshness = overview.asOf === null ? '' : t('home.asOf', { clock: format.clock(overview.asOf) });
        return (
          <div className={`stack ${query.isPlaceholderData ? css.stale : ''}`}>
            {overview.demo.state === 'running' && demo}
            <div className={css.strip}>
              {kpis.map((definition) => (
                <KpiCell key={definition.name} definition={definition} kpi={overview.kpis[definition.name]} days={days} currency={overview.currency} freshness={freshness} />
              ))}
            </div>
            <TrendCard overview={overview} />
            {overview.sources.length > 0 && <SourcesCard overview={overview} />}
          </div>
        );
      }}
    </QueryView>
  );
}
