import { FullscreenOutlined, LogoutOutlined } from '@ant-design/icons';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Home, Metric } from '@/api/home';
import type { Status } from '@/api/types';
import { dayKey } from '@/shared/format/time';
import { useFormat } from '@/shared/format/useFormat';
import { variablesOf } from '@/shared/theme/cssVariables';
import { todayOf } from '../model/today';
import { Change, ChannelsPanel, DailyPanel, JourneysPanel, Panel, ReachPanel, StripPanel } from './Panels';
import { River } from './River';
import { stage, useNow, useStage } from './useStage';
import css from './wall.module.css';

const staleAfter = 120_000;
const dark = variablesOf('dark') as CSSProperties;

interface WallViewProps {
  readonly brand: string;
  readonly home: Home;
  readonly metrics: readonly Metric[];
  readonly status: Status | undefined;
  /** The last poll failed; the numbers on screen stay and say of when they are. */
  readonly lost: boolean;
  readonly stopped: readonly { readonly id: number; readonly name: string }[];
}

function Head({ brand, home, status, lost, stopped }: Omit<WallViewProps, 'metrics'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  const day = dayKey(now);
  const age = now - Date.parse(home.asOf);
  const stale = lost || age > staleAfter;
  const delay = status?.eventToProfileMs ?? null;
  return (
    <header className={css.head}>
      <img src="/logo.svg" width={44} height={44} alt="" />
      <h1>{brand}</h1>
      <span className={css.lead}>{t('wall.title')}</span>
      <nav>
        <button type="button" onClick={() => void document.documentElement.requestFullscreen?.().catch(() => undefined)} aria-label={t('wall.full')} title={t('wall.full')}>
          <FullscreenOutlined />
        </button>
        <Link to="/" aria-label={t('wall.leave')} title={t('wall.leave')}>
          <LogoutOutlined />
        </Link>
      </nav>
      <span className={stale ? css.amber : ''} role="status">
        <i className={stale ? css.dotAmber : css.dotGood} />
        {stale ? t('wall.stale', { clock: format.clock(home.asOf) }) : delay === null ? t('wall.live') : t('wall.liveIn', { duration: format.duration(delay) })}
      </span>
      {stopped.slice(0, 2).map(({ id, name }) => (
        <span key={id} className={css.amber}>
          <i className={css.dotAmber} />
          {t('wall.stopped', { name })}
        </span>
      ))}
      <span>
        {format.longDay(day)} {format.weekday(day)}
      </span>
      <time>{format.clock(now, true)}</time>
    </header>
  );
}

function Hero({ home }: { readonly home: Home }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { amount, day, yesterday, share } = todayOf(home);
  const { gmv } = home.metrics;
  const text = Math.abs(amount) >= 100_000_000 ? format.money(amount, home.currency) : format.moneyExact(Math.round(amount), home.currency);
  return (
    <div className={css.hero}>
      <span>{day === null ? t('wall.today') : t('wall.onDay', { day: format.longDay(day) })}</span>
      <b>{text}</b>
      <p>
        <span>
          {t('wall.period', { count: home.days.length, amount: format.money(gmv.value, home.currency) })} <Change value={gmv.value} previous={gmv.previous} />
        </span>
        {share !== null && yesterday !== null && (
          <>
            <i>
              <em style={{ width: `${Math.min(share, 1) * 100}%` }} />
            </i>
            <span>{t('wall.mark', { amount: format.money(yesterday, home.currency), share: format.percent(share) })}</span>
          </>
        )}
      </p>
    </div>
  );
}

/** The full-screen wall: one huge number, streams joining into one river, and what journeys brought. Always dark. */
export function WallView(props: WallViewProps) {
  const { home, metrics, stopped } = props;
  const { t } = useTranslation();
  const { scale, left, top } = useStage();
  return (
    <main className={css.screen} style={dark}>
      <div className={css.stage} style={{ width: stage.width, height: stage.height, transform: `translate(${left}px, ${top}px) scale(${scale})` }}>
        <Head {...props} />
        <div className={css.left}>
          <DailyPanel home={home} />
          <ChannelsPanel home={home} />
        </div>
        <div className={css.centre}>
          <Hero home={home} />
          <Panel title={t('wall.river')} sub={t('wall.riverSub', { count: home.topChannels.length, days: home.days.length })} extra={t('wall.sales')} className={css.fill}>
            <River home={home} stopped={new Set(stopped.map(({ id }) => id))} />
          </Panel>
          <StripPanel home={home} metrics={metrics} />
        </div>
        <div className={css.right}>
          <ReachPanel home={home} />
          <JourneysPanel home={home} />
        </div>
      </div>
    </main>
  );
}
