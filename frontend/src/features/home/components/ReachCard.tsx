import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Home } from '@/api/home';
import { useFormat } from '@/shared/format/useFormat';
import { Card } from '@/shared/ui/Page';
import css from './home.module.css';

/** Whom one could write to, channel by channel. */
export function ReachCard({ home }: { readonly home: Home }) {
  const { t } = useTranslation();
  const format = useFormat();
  const rows = [...home.reach].sort((a, b) => b.people - a.people);
  return (
    <Card title={t('home.reach')} sub={t('home.reachSub')} extra={<Link to="/metrics/reachable">{format.compact(home.metrics.reachable.value)}</Link>}>
      {rows.length === 0 && <p className="muted small">{t('home.noReach')}</p>}
      <ul className={css.reach}>
        {rows.map(({ channel, people, share }) => (
          <li key={channel}>
            <span>{t(`consent.channel.${channel}`, { defaultValue: t(`identifier.${channel}`, { defaultValue: channel }) })}</span>
            <span className="strong">{format.compact(people)}</span>
            <span className="muted">{format.percent(share, 0)}</span>
            <i>
              <b style={{ width: `${Math.min(share, 1) * 100}%` }} />
            </i>
          </li>
        ))}
      </ul>
    </Card>
  );
}
