import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { IdentityFigures } from '@/api/identity';
import { useFormat } from '@/shared/format/useFormat';
import { Card } from '@/shared/ui/Page';
import { mergesIn, splitsIn } from '../model/overview';
import css from './overview.module.css';

const MergesChart = lazy(async () => ({ default: (await import('./MergesChart')).MergesChart }));

/** How many people turned out to be somebody already there, day by day. */
export function MergesPerDay({ figures }: { readonly figures: IdentityFigures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const merges = mergesIn(figures);
  const splits = splitsIn(figures);
  return (
    <Card className={css.tall} title={t('identityOverview.perDay')} sub={t('identityOverview.perDaySub')} extra={<span className={css.legends}><span className={css.merges}>{t('identityOverview.merged')} <b>{format.exact(merges)}</b></span><span className={css.splits}>{t('identityOverview.parted')} <b>{format.exact(splits)}</b></span></span>}>
      {merges + splits === 0 ? (
        <p className="muted small">{t('identityOverview.noMerges')}</p>
      ) : (
        <div className={css.chart}>
          <Suspense>
            <MergesChart
              label={t('identityOverview.perDay')}
              days={figures.days.map(({ day }) => format.day(day))}
              merges={{ name: t('identityOverview.merged'), values: figures.days.map((day) => day.merges) }}
              splits={{ name: t('identityOverview.parted'), values: figures.days.map((day) => day.splits) }}
              text={(value) => format.exact(value)}
            />
          </Suspense>
        </div>
      )}
    </Card>
  );
}
