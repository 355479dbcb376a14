import { FullscreenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useHome } from '@/api/home';
import { useMay } from '@/api/session';
import { useSources } from '@/api/sourceList';
import { DemoCard } from '@/features/demo/components/DemoCard';
import { useOverview } from '@/features/home/api/overview';
import { FirstSteps } from '@/features/home/components/FirstSteps';
import { HomeSkeleton, HomeView } from '@/features/home/components/HomeView';
import { isUntouched, periodOf, periods } from '@/features/home/model/kpis';
import type { TroubledSource } from '@/features/home/model/notes';
import { healthOf } from '@/features/sources/model/health';
import { useFormat } from '@/shared/format/useFormat';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { Segmented } from '@/shared/ui/Chip';
import { Freshness, Page } from '@/shared/ui/Page';
import { QueryView } from '@/shared/ui/States';

const staleAfter = 120_000;

function useTroubledSources(): readonly TroubledSource[] {
  const sources = useSources(60_000, useMay('sources.read')).data ?? [];
  return sources.flatMap((source): readonly TroubledSource[] => {
    const trouble = healthOf(source);
    if (trouble !== 'stopped' && trouble !== 'refusing') return [];
    return [{ id: source.id, name: source.name, trouble, lastEventAt: source.lastEventAt, refused: source.refused24h }];
  });
}

export default function OverviewPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const url = useUrlState();
  const days = periodOf(url.get('days'));
  const beginnings = useOverview(days);
  const untouched = beginnings.data !== undefined && isUntouched(beginnings.data);
  const query = useHome(days, beginnings.data !== undefined && !untouched);
  const sources = useTroubledSources();
  const mayDemo = useMay('demo.manage');
  const home = query.data;
  const asOf = home?.asOf ?? null;
  const [first, last] = [home?.days[0], home?.days.at(-1)];
  const age = asOf === null ? 0 : Math.max(0, Date.now() - Date.parse(asOf));
  return (
    <Page
      title={t('nav.overview')}
      meta={!untouched && asOf !== null && <Freshness tone={age > staleAfter ? 'warn' : 'good'}>{t('home.fresh', { clock: format.clock(asOf), lag: format.duration(age) })}</Freshness>}
      actions={
        !untouched &&
        home !== undefined && (
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
            <Link to="/wall">
              <Button type="primary" icon={<FullscreenOutlined />}>
                {t('home.toWall')}
              </Button>
            </Link>
          </>
        )
      }
    >
      <QueryView query={beginnings} skeleton={<HomeSkeleton />}>
        {(overview) =>
          isUntouched(overview) ? (
            <FirstSteps done={overview.steps} demo={mayDemo ? <DemoCard /> : null} />
          ) : (
            <HomeView query={query} days={days} sources={sources} demo={mayDemo && overview.demo.state === 'running' ? <DemoCard /> : null} />
          )
        }
      </QueryView>
    </Page>
  );
}
