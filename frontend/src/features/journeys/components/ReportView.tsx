import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Journey, JourneyReport, ReportArm } from '@/api/journeys';
import { useFormat } from '@/shared/format/useFormat';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { reasonText } from '@/shared/touch/reason';
import { Chip, Segmented } from '@/shared/ui/Chip';
import { DataTable, TwoLines, type Column } from '@/shared/ui/DataTable';
import { Card } from '@/shared/ui/Page';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Bone, Empty, QueryView } from '@/shared/ui/States';
import { useCounters, useReport } from '../api/live';
import { scaleOf, verdictOf } from '../model/lift';
import css from './journeys.module.css';

const DailyChart = lazy(async () => ({ default: (await import('./DailyChart')).DailyChart }));
const periods = ['7', '30', '90'] as const;
const currency = 'CNY';

function Totals({ journey }: { readonly journey: Journey }) {
  const counted = useCounters(journey.id, true, journey.version !== null).data?.journey ?? journey.counters;
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Card flush>
      <div className={css.strip}>
        {(['entered', 'active', 'completed', 'exited', 'converted'] as const).map((key) => (
          <div key={key}>
            <span>{t(`journeys.total.${key}`)}</span>
            <b>{format.compact(counted[key])}</b>
            <span>{key === 'converted' && counted.entered > 0 ? t('journeys.total.ofEntered', { share: format.percent(counted.converted / counted.entered) }) : t(`journeys.total.${key}Hint`)}</span>
          </div>
        ))}
      </div>
    </Card>
  );
}

/** A difference with its interval as line and tick; grey when zero lies within. */
function Interval({ arm, at }: { readonly arm: ReportArm; readonly at: (share: number) => number }) {
  const verdict = verdictOf(arm);
  if (arm.low === null || arm.high === null || arm.lift === null || arm.control) return null;
  const [line, tick] = verdict === 'better' ? [css.range, css.rangeTick] : verdict === 'worse' ? [css.rangeBad, css.rangeBadTick] : [css.rangeGrey, css.rangeGreyTick];
  return (
    <svg className={css.interval} aria-hidden="true">
      <line className={css.axis} x1={`${at(0)}%`} x2={`${at(0)}%`} y1="0" y2="28" strokeDasharray="2 3" />
      <line className={line} x1={`${at(arm.low)}%`} x2={`${at(arm.high)}%`} y1="14" y2="14" />
      {[arm.low, arm.high].map((end) => (
        <line key={end} className={line} x1={`${at(end)}%`} x2={`${at(end)}%`} y1="10" y2="18" />
      ))}
      <circle className={tick} cx={`${at(arm.lift)}%`} cy="14" r="4" />
    </svg>
  );
}

function useArmColumns(arms: readonly ReportArm[]): readonly Column<ReportArm>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const at = useMemo(() => scaleOf(arms), [arms]);
  const points = (share: number) => `${share > 0 ? '+' : ''}${format.exact(share * 100, 1)}`;
  const word = (arm: ReportArm) => {
    const verdict = verdictOf(arm);
    if (arm.control) return <span className="muted">{t('journeys.report.baseline')}</span>;
    if (verdict === 'none') return <span className="muted">{t('journeys.report.noControl')}</span>;
    const range = t('journeys.report.interval', { low: points(arm.low ?? 0), high: points(arm.high ?? 0) });
    return <TwoLines first={<span style={{ color: verdict === 'better' ? 'var(--success-text)' : verdict === 'worse' ? 'var(--danger-text)' : 'var(--text-2)' }}>{verdict === 'unclear' ? t('journeys.report.unclear') : t('journeys.report.points', { points: points(arm.lift ?? 0) })}</span>} second={range} />;
  };
  return [
    { key: 'name', title: t('journeys.report.arm'), render: (arm) => (arm.control ? <Chip>{t('journeys.port.control')}</Chip> : <span className="strong">{arm.name === '' ? t('journeys.report.everybody') : arm.name}</span>) },
    { key: 'entered', title: t('journeys.report.people'), numeric: true, width: 88, render: (arm) => format.exact(arm.entered) },
    { key: 'converted', title: t('journeys.report.converted'), numeric: true, width: 88, render: (arm) => format.exact(arm.converted) },
    { key: 'rate', title: t('journeys.report.rate'), numeric: true, width: 76, render: (arm) => format.percent(arm.rate) },
    { key: 'revenue', title: t('journeys.report.revenue'), numeric: true, width: 112, render: (arm) => format.money(arm.revenue, currency) },
    { key: 'lift', title: t('journeys.report.lift'), width: 150, render: word },
    { key: 'range', title: '', width: '24%', render: (arm) => <Interval arm={arm} at={at} /> },
  ];
}

function Refusals({ journeyId, refusals }: { readonly journeyId: number; readonly refusals: JourneyReport['refusals'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const most = Math.max(1, ...refusals.map(({ count }) => count));
  const total = refusals.reduce((sum, { count }) => sum + count, 0);
  return (
    <Card title={t('journeys.report.refusals')} sub={total > 0 ? format.exact(total) : undefined} extra={total > 0 && <Link to={`/journeys/touches?journey=${journeyId}&status=refused`}>{t('journeys.report.who')}</Link>}>
      {total === 0 ? (
        <p className="second small">{t('journeys.report.noRefusals')}</p>
      ) : (
        <div className={css.bars}>
          {refusals.map(({ reason, count }) => (
            <Link key={reason} to={`/journeys/touches?journey=${journeyId}&status=refused&reason=${reason}`} className={css.barRow} style={{ color: 'inherit' }}>
              <span>{reasonText(t, reason)}</span>
              <span className={css.barTrack}>
                <i style={{ width: `${(count / most) * 100}%` }} />
              </span>
              <b>{format.exact(count)}</b>
            </Link>
          ))}
        </div>
      )}
    </Card>
  );
}

function Daily({ daily }: { readonly daily: JourneyReport['daily'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const chart = useMemo(
    () => ({
      label: t('journeys.report.daily'),
      days: daily.map(({ day }) => format.day(day)),
      series: (['entered', 'converted', 'sent'] as const).map((key) => ({ name: t(`journeys.report.series.${key}`), values: daily.map((row) => row[key]) })),
      text: (value: number) => format.exact(value),
    }),
    [t, format, daily],
  );
  const legend = [css.legend, `${css.legend} ${css.second}`, `${css.legend} ${css.third}`];
  return (
    <Card title={t('journeys.report.daily')}>
      <div className={css.chartHead}>
        <span className="grow">{t('journeys.report.perDay')}</span>
        {chart.series.map(({ name, values }, index) => (
          <span key={name} className={legend[index]}>
            {name}
            <b>{format.compact(values.reduce((sum, value) => sum + value, 0))}</b>
          </span>
        ))}
      </div>
      {chart.days.length === 0 ? (
        <p className="muted small">{t('journeys.report.noDays')}</p>
      ) : (
        <div className={css.chart}>
          <Suspense>
            <DailyChart {...chart} />
          </Suspense>
        </div>
      )}
    </Card>
  );
}

function Arms({ report, goal }: { readonly report: JourneyReport; readonly goal: boolean }) {
  const { t } = useTranslation();
  const columns = useArmColumns(report.arms);
  const sorted = [...report.arms].sort((a, b) => Number(b.control) - Number(a.control));
  return (
    <Card flush title={t('journeys.report.arms')} sub={t('journeys.report.armsSub')} extra={<RelativeTime at={report.asOf} className="muted small" />}>
      {!goal ? <Empty icon="flag" title={t('journeys.report.noGoal')} text={t('journeys.report.noGoalNext')} /> : sorted.length === 0 ? <Empty icon="chart" title={t('journeys.report.noPeople')} text={t('journeys.report.noPeopleNext')} /> : <DataTable label={t('journeys.report.arms')} columns={columns} rows={sorted} rowKey={({ id }) => id} />}
    </Card>
  );
}

/** What a journey earned: each arm against control, who was not reached and why, day by day. */
export function ReportView({ journey }: { readonly journey: Journey }) {
  const { t } = useTranslation();
  const url = useUrlState();
  const days = url.get('days') || '30';
  const query = useReport(journey.id, days);
  const definition = journey.published ?? journey.draft;
  return (
    <>
      <Totals journey={journey} />
      <span>
        <Segmented label={t('home.period')} value={days} onChange={(value) => url.set({ days: value === '30' ? null : value })} options={periods.map((value) => ({ value: value as string, label: t('home.days', { count: Number(value) }) }))} />
      </span>
      <QueryView query={query} skeleton={<Bone height={240} />}>
        {(report) => (
          <>
            <Arms report={report} goal={definition.goal !== null} />
            <div className={css.columns}>
              <Daily daily={report.daily} />
              <Refusals journeyId={journey.id} refusals={report.refusals} />
            </div>
          </>
        )}
      </QueryView>
    </>
  );
}
