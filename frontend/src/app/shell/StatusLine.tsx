import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useStatus } from '@/api/status';
import type { Status } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import css from './shell.module.css';

type Tone = 'good' | 'warn' | 'bad' | 'quiet';

function toneOf(status: Status): Tone {
  if (status.projection.state === 'failed') return 'bad';
  if (status.eventToProfileMs === null) return 'quiet';
  if (status.eventToProfileMs > 10_000) return 'bad';
  return status.eventToProfileMs > 2_000 || status.projection.state === 'rebuilding' ? 'warn' : 'good';
}

/** How long an event takes to reach the person, in the foot of every page. */
export function StatusLine() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data, isError } = useStatus();
  if (isError && data === undefined) {
    return (
      <div className={css.status}>
        <span className={`${css.dot} ${css.bad}`} />
        <span className={css.wide}>{t('shell.unreachable')}</span>
      </div>
    );
  }
  if (data === undefined) return <div className={css.status} />;
  const latency =
    data.eventToProfileMs === null ? t('shell.noLatency') : t('shell.latency', { duration: format.duration(data.eventToProfileMs) });
  const sources = t('shell.sources', { count: data.sources, n: format.exact(data.sources) });
  const waiting = data.quarantineOpen > 0 ? t('shell.waiting', { count: data.quarantineOpen, n: format.exact(data.quarantineOpen) }) : '';
  const tone = toneOf(data);
  const detail = t('shell.lag', { resolve: format.exact(data.lag.resolve), project: format.exact(data.lag.project) });
  return (
    <Tooltip title={`${latency} · ${detail}`} placement="right">
      <div className={css.status}>
        <span className={`${css.dot} ${css[tone]}`} role="img" aria-label={t(`tone.${tone === 'quiet' ? 'good' : tone}`)} />
        <span className={css.wide}>
          {latency}
          <br />
          {sources}
          {waiting}
        </span>
      </div>
    </Tooltip>
  );
}
