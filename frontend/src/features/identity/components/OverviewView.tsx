import type { UseQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { IdentityOverview } from '@/api/identity';
import { Card } from '@/shared/ui/Page';
import { Bone, Empty, QueryView, SkeletonRows } from '@/shared/ui/States';
import { Trouble } from '@/shared/ui/Trouble';
import { FiguresStrip } from './FiguresStrip';
import { KindsCard } from './KindsCard';
import { MergesPerDay } from './MergesPerDay';
import { OverlapCard } from './OverlapCard';
import css from './overview.module.css';

function Skeleton() {
  return (
    <div className="stack">
      <div className={css.strip}>
        {[0, 1, 2, 3, 4, 5].map((cell) => (
          <div key={cell} className={css.figure} style={{ gap: 10 }}>
            <Bone width="40%" height={12} />
            <Bone width="70%" height={22} />
            <Bone width="55%" height={12} />
          </div>
        ))}
      </div>
      <Card>
        <Bone height={320} />
      </Card>
      <Card flush>
        <SkeletonRows rows={6} height={36} />
      </Card>
    </div>
  );
}

/** How well a brand knows who is who: people, what they go by, which channels meet in them. */
export function OverviewView({ query }: { readonly query: UseQueryResult<IdentityOverview> }) {
  const { t } = useTranslation();
  return (
    <QueryView query={query} skeleton={<Skeleton />}>
      {({ figures }) => {
        if (figures === null) {
          return (
            <div className="stack">
              <Trouble tone="notice" icon="clock" title={t('identityOverview.counting')}>
                {t('identityOverview.countingWhy')}
              </Trouble>
              <Skeleton />
            </div>
          );
        }
        if (figures.persons === 0) {
          return (
            <Card>
              <Empty icon="people" title={t('identityOverview.empty')} text={t('identityOverview.emptyNext')}>
                <Link to="/data/sources">
                  <Button type="primary">{t('identityOverview.toSources')}</Button>
                </Link>
              </Empty>
            </Card>
          );
        }
        return (
          <div className="stack">
            <FiguresStrip figures={figures} />
            <OverlapCard figures={figures} />
            <div className={css.lower}>
              <KindsCard figures={figures} />
              <MergesPerDay figures={figures} />
            </div>
          </div>
        );
      }}
    </QueryView>
  );
}
