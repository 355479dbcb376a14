import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Home, Metric } from '@/api/home';
import { axisUnit, change, currencySymbol } from '@/shared/format/numbers';
import { useFormat } from '@/shared/format/useFormat';
import { ChannelIcon } from '@/shared/icons/ChannelIcon';
import { linePath, niceMax } from '../model/today';
import css from './wall.module.css';

export function Panel({ title, sub, extra, children, className = '' }: { readonly title: string; readonly sub?: string; readonly extra?: string; readonly children: ReactNode; readonly className?: string | undefined }) {
  return (
    <section className={`${css.panel} ${className}`}>
      <h2>
        {title} {sub !== undefined && <small>{sub}</small>}
        {extra !== undefined && <small className={css.extra}>{extra}</small>}
      </h2>
      {children}
    </section>
  );
}

export function Change({ value, previous, ratio = false }: { readonly value: number; readonly previous: number | null; readonly ratio?: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { direction, share } = change(value, previous);
  if (direction === 'unknown' || direction === 'flat') return <span className={css.quiet}>{direction === 'flat' ? '→ 0%' : ''}</span>;
  return (
    <span className={direction === 'up' ? css.up : css.down}>
      {direction === 'up' ? '↑' : '↓'} {ratio ? t('wall.points', { n: format.exact(Math.abs(value - (previous ?? 0)) * 100, 1) }) : format.percent(share, share < 0.1 ? 1 : 0)}
    </span>
  );
}

const plot = { width: 326, height: 260 } as const;

/** Sales by day, and dashed the period before. */
export function DailyPanel({ home }: { readonly home: Home }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { series, previousSeries } = home.metrics.gmv;
  const { divisor, unit } = axisUnit(Math.max(0, ...series, ...previousSeries), format.language);
  const max = niceMax(Math.max(0, ...series, ...previousSeries) / divisor) * divisor;
  const line = linePath(series, max, plot.width, plot.height);
  const marks = [0, 0.25, 0.5, 0.75, 1];
  const days = home.days;
  const named = days.length === 0 ? [] : [0, Math.floor((days.length - 1) / 2), days.length - 1];
  const last = series.at(-1) ?? 0;
  return (
    <Panel title={t('wall.daily')} sub={`${currencySymbol(home.currency)}${unit}`}>
      <p className={css.legend}>
        <i className={css.now} /> {t('wall.thisPeriod', { count: days.length })} <i className={css.then} /> {t('wall.lastPeriod')}
      </p>
      <svg viewBox={`-60 -8 ${plot.width + 72} ${plot.height + 40}`} width="100%" role="img" aria-label={t('wall.daily')}>
        <defs>
          <linearGradient id="wall-day" x1="0" x2="0" y1="0" y2="1">
            <stop offset="0" stopColor="var(--primary)" stopOpacity="0.2" />
            <stop offset="1" stopColor="var(--primary)" stopOpacity="0" />
          </linearGradient>
        </defs>
        {marks.map((mark) => (
          <g key={mark}>
            <line x1="0" x2={plot.width} y1={plot.height * (1 - mark)} y2={plot.height * (1 - mark)} stroke="var(--line)" />
            <text x="-8" y={plot.height * (1 - mark) + 5} textAnchor="end" className={css.axis}>
              {format.exact((max * mark) / divisor, 1)}
            </text>
          </g>
        ))}
        {named.map((index) => (
          <text key={index} x={(index / Math.max(days.length - 1, 1)) * plot.width} y={plot.height + 24} textAnchor={index === 0 ? 'start' : index === days.length - 1 ? 'end' : 'middle'} className={css.axis}>
            {format.day(days[index] ?? '')}
          </text>
        ))}
        {series.length > 1 && <path d={`${line}L${plot.width} ${plot.height}L0 ${plot.height}Z`} fill="url(#wall-day)" />}
        <path d={linePath(previousSeries, max, plot.width, plot.height)} fill="none" stroke="var(--comparison)" strokeWidth="1.5" strokeDasharray="4 4" />
        <path d={line} fill="none" stroke="var(--primary)" strokeWidth="2.5" strokeLinejoin="round" />
        {series.length > 0 && <circle cx={plot.width} cy={plot.height - (max <= 0 ? 0 : last / max) * plot.height} r="5" fill="var(--surface)" stroke="var(--primary)" strokeWidth="2.5" />}
      </svg>
    </Panel>
  );
}

/** Sources by revenue. */
export function ChannelsPanel({ home }: { readonly home: Home }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = [...home.topChannels].sort((a, b) => b.revenue - a.revenue).slice(0, 8);
  const most = Math.max(1, ...rows.map(({ revenue }) => revenue));
  return (
    <Panel title={t('wall.channels')} sub={t('wall.versus')} className={css.fill}>
      <ol className={css.ranks}>
        {rows.map(({ sourceId, name, kind, revenue, previousRevenue }) => (
          <li key={sourceId}>
            <ChannelIcon kind={kind} />
            <span className="ellipsis">{name}</span>
            <strong>{format.moneyShort(revenue, home.currency)}</strong>
            <Change value={revenue} previous={previousRevenue} />
            <i>
              <b style={{ width: `${(Math.max(revenue, 0) / most) * 100}%` }} />
            </i>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

export function ReachPanel({ home }: { readonly home: Home }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = [...home.reach].sort((a, b) => b.people - a.people).slice(0, 6);
  return (
    <Panel title={t('wall.reach')} sub={t('wall.reachSub')} extra={t('wall.people', { count: home.metrics.reachable.value, n: format.compact(home.metrics.reachable.value) })}>
      <ul className={css.bars}>
        {rows.map(({ channel, people, share }) => (
          <li key={channel}>
            <span>{t(`consent.channel.${channel}`, { defaultValue: t(`identifier.${channel}`, { defaultValue: channel }) })}</span>
            <span className={css.quiet}>{format.percent(share, 0)}</span>
            <strong>{format.compact(people)}</strong>
            <i>
              <b style={{ width: `${Math.min(share, 1) * 100}%` }} />
            </i>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** What journeys brought; a lift that may be chance is grey. */
export function JourneysPanel({ home }: { readonly home: Home }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = [...home.journeys].sort((a, b) => b.revenue - a.revenue).slice(0, 5);
  const most = Math.max(1, ...rows.map(({ revenue }) => revenue));
  const { gmv, journeyRevenue } = home.metrics;
  return (
    <Panel title={t('wall.journeys')} sub={t('wall.journeysSub')} className={css.fill}>
      {rows.length === 0 && <p className={css.quiet}>{t('wall.noJourneys')}</p>}
      <ul className={css.bars}>
        {rows.map(({ id, name, entered, revenue, lift, low, high }) => {
          const sure = low !== null && high !== null && (low > 0 || high < 0);
          return (
            <li key={id}>
              <span>
                {name} <small className={css.quiet}>{t('wall.entered', { count: entered, n: format.compact(entered) })}</small>
              </span>
              <span className={!sure ? css.quiet : (lift ?? 0) > 0 ? css.up : css.down}>{lift === null ? '' : t('wall.points', { n: `${lift > 0 ? '+' : ''}${format.exact(lift * 100, 1)}` })}</span>
              <strong>{format.moneyShort(revenue, home.currency)}</strong>
              <i>
                <b style={{ width: `${(Math.max(revenue, 0) / most) * 100}%` }} />
              </i>
            </li>
          );
        })}
      </ul>
      {rows.length > 0 && gmv.value > 0 && <p className={css.foot}>{t('wall.journeysFoot', { amount: format.money(journeyRevenue.value, home.currency), share: format.percent(journeyRevenue.value / gmv.value), count: home.days.length })}</p>}
    </Panel>
  );
}

/** Five numbers of the period along the foot. */
export function StripPanel({ home, metrics }: { readonly home: Home; readonly metrics: readonly Metric[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const label = (key: string) => metrics.find((metric) => metric.key === key)?.label[format.language] ?? '';
  const { gmv, orders, newPeople, repurchaseRate, reachable } = home.metrics;
  const basket = orders.value > 0 ? gmv.value / orders.value : 0;
  const before = orders.previous !== null && orders.previous > 0 && gmv.previous !== null ? gmv.previous / orders.previous : null;
  const cells = [
    { name: label('orders'), text: format.compact(orders.value), value: orders.value, previous: orders.previous },
    { name: t('wall.basket'), text: format.moneyExact(Math.round(basket * 10) / 10, home.currency), value: basket, previous: before },
    { name: label('newPeople'), text: format.compact(newPeople.value), value: newPeople.value, previous: newPeople.previous },
    { name: label('repurchaseRate'), text: format.percent(repurchaseRate.value), value: repurchaseRate.value, previous: repurchaseRate.previous, ratio: true },
    { name: label('reachable'), text: format.compact(reachable.value), value: reachable.value, previous: reachable.previous },
  ];
  return (
    <section className={`${css.panel} ${css.strip}`}>
      {cells.map(({ name, text, value, previous, ratio }, index) => (
        <div key={index}>
          <span>{name}</span>
          <b>{text}</b> <Change value={value} previous={previous} ratio={ratio === true} />
        </div>
      ))}
    </section>
  );
}
