import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useStatus } from '@/api/status';
import type { Status } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { pipelineOf, type Headline } from './pipeline';
import css from './shell.module.css';

function useWords(status: Status | undefined) {
  const { t } = useTranslation();
  const format = useFormat();
  if (status === undefined) return undefined;
  const { eventToProfileMs, lag, sources, quarantineOpen } = status;
  const { tone, headline } = pipelineOf(status, Date.now());
  const pending = t('shell.lag', { resolve: format.exact(lag.resolve), project: format.exact(lag.project) });
  const latency = eventToProfileMs === null ? undefined : t('shell.latency', { duration: format.duration(eventToProfileMs) });
  const first: Readonly<Record<Headline, string>> = {
    rebuilding: t('shell.projection.rebuilding'),
    failed: t('shell.projection.failed'),
    caughtUp: t('shell.caughtUp'),
    noEvents: t('shell.noLatency'),
    latency: latency ?? pending,
    standing: lag.standsStillSince === null ? pending : t('shell.standing', { clock: format.clock(lag.standsStillSince) }),
  };
  return {
    tone,
    first: first[headline],
    detail: latency === undefined ? pending : `${latency} · ${pending}`,
    sources: t('shell.sources', { count: sources, n: format.exact(sources) }),
    waiting: quarantineOpen > 0 ? t('shell.waiting', { count: quarantineOpen, n: format.exact(quarantineOpen) }) : '',
  };
}

/** Whether all events have reached their people, and while some wait how long that takes; in the foot of every page. */
export function StatusLine() {
  const { t } = useTranslation();
  const { data, isError } = useStatus();
  const words = useWords(data);
  if (words === undefined && isError) {
    return (
      <div className={css.status}>
        <span className={`${css.dot} ${css.bad}`} />
        <span className={css.wide}>{t('shell.unreachable')}</span>
      </div>
    );
  }
  if (words === undefined) return <div className={css.status} />;
  const { tone, first, detail, sources, waiting } = words;
  return (
    <Tooltip title={detail} placement="right">
      <div className={css.status}>
        <span className={`${css.dot} ${css[tone]}`} role="img" aria-label={t(`tone.${tone === 'quiet' ? 'good' : tone}`)} />
        <span className={css.wide}>
          {first}
          <br />
          {sources}
          {waiting}
        </span>
      </div>
    </Tooltip>
  );
}
