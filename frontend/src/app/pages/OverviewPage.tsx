import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/session';
import { DemoCard } from '@/features/demo/components/DemoCard';
import { useOverview } from '@/features/home/api/overview';
import { OverviewView } from '@/features/home/components/OverviewView';
import { isUntouched, periodOf, periods } from '@/features/home/model/kpis';
import { useFormat } from '@/shared/format/useFormat';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { Segmented } from '@/shared/ui/Chip';
import { Freshness, Page } from '@/shared/ui/Page';

const staleAfter = 120_000;

export default function OverviewPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const url = useUrlState();
  const days = periodOf(url.get('days'));
  const query = useOverview(days);
  const mayDemo = useMay('demo.manage');
  const overview = query.data;
  const asOf = overview?.asOf ?? null;
  const [first, last] = [overview?.days[0], overview?.days.at(-1)];
  const age = asOf === null ? 0 : Math.max(0, Date.now() - Date.parse(asOf));
  return (
    <Page
      title={t('nav.overview')}
      meta={asOf !== null && <Freshness tone={age > staleAfter ? 'warn' : 'good'}>{t('home.fresh', { clock: format.clock(asOf), lag: format.duration(age) })}</Freshness>}
      actions={
        overview !== undefined &&
        !isUntouched(overview) && (
          <>
            {first !== undefined && last !== undefined && (
              <span className="second" style={{ fontSize: 13 }}>
                {format.day(first)} – {format.day(last)} {t('home.versus')}
              </span>
            )}
            <Segmented
              label={t('home.period')}
              value={String(days)}
              onChange={(value) => url.set({ days: value === '30' ? null : value })}
              options={periods.map((value) => ({ value: String(value), label: t('home.days', { count: value }) }))}
            />
          </>
        )
      }
    >
      <OverviewView query={query} days={days} demo={mayDemo ? <DemoCard /> : null} />
    </Page>
  );
}
