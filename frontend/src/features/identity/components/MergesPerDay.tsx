import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { IdentityFigures } from '@/api/identity';
import { useFormat } from '@/shared/format/useFormat';
import { Card } from '@/shared/ui/Page';
import { mergesIn } from '../model/overview';
import css from './overview.module.css';

const MergesChart = lazy(async () => ({ default: (await import('./MergesChart')).MergesChart }));

/** How many people turned out to be somebody already there, day by day. */
export function MergesPerDay({ figures }: { readonly figures: IdentityFigures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const total = mergesIn(figures);
  return (
    <Card className={css.tall} title={t('identityOverview.perDay')} sub={t('identityOverview.perDaySub')} extra={<span className="second">{t('identityOverview.inAll', { n: format.exact(total) })}</span>}>
      {total === 0 ? (
        <p className="muted small">{t('identityOverview.noMerges')}</p>
      ) : (
        <div className={css.chart}>
          <Suspense>
            <MergesChart
              label={t('identityOverview.perDay')}
              name={t('identityOverview.merges')}
              days={figures.days.map(({ day }) => format.day(day))}
              merges={figures.days.map(({ merges }) => merges)}
              text={(value) => format.exact(value)}
            />
          </Suspense>
        </div>
      )}
    </Card>
  );
}
