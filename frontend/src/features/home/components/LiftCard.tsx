import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Home, Metric } from '@/api/home';
import { useFormat } from '@/shared/format/useFormat';
import { Card } from '@/shared/ui/Page';
import { liftAxis, type LiftRow } from '../model/lift';
import css from './home.module.css';

function Interval({ row, zero, label }: { readonly row: LiftRow; readonly zero: number; readonly label: string }) {
  const percent = (place: number) => `${place * 100}%`;
  return (
    <span className={`${css.interval} ${row.significant ? '' : css.vague}`} role="img" aria-label={label}>
      {row.at !== null && (
        <>
          <i className={css.zero} style={{ left: percent(zero) }} />
          <i className={css.span} style={{ left: percent(row.at.low), width: percent(row.at.high - row.at.low) }} />
          <i className={css.tick} style={{ left: percent(row.at.mid) }} />
        </>
      )}
    </span>
  );
}

/** What journeys brought over their control, with the interval; one that crosses nothing is grey. */
export function LiftCard({ home, metric }: { readonly home: Home; readonly metric: Metric | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { rows, zero } = liftAxis(home.journeys);
  const points = (share: number) => `${share > 0 ? '+' : ''}${format.exact(share * 100, 1)}`;
  const brought = home.metrics.journeyRevenue.value;
  const vague = rows.some(({ at, significant }) => at !== null && !significant);
  return (
    <Card
      title={t('home.lift')}
      sub={t('home.liftSub')}
      extra={
        <Tooltip title={metric?.definition[format.language]}>
          <span className="second">{t('home.liftTotal', { amount: format.money(brought, home.currency) })}</span>
        </Tooltip>
      }
    >
      {rows.length === 0 ? (
        <p className="muted small">{t('home.noJourneys')}</p>
      ) : (
        <>
          <ul className={css.lifts}>
            {rows.map((row) => {
              const { id, name, lift, low, high, entered } = row.journey;
              const said = lift === null || low === null || high === null ? t('home.liftUnknown') : t('home.liftSays', { lift: points(lift), low: points(low), high: points(high), n: format.exact(entered) });
              return (
                <Tooltip key={id} title={said}>
                  <li>
                    <Link to={`/journeys/${id}`} className="ellipsis">
                      {name}
                    </Link>
                    <Interval row={row} zero={zero} label={`${name}: ${said}`} />
                    <span className={`nowrap ${row.significant ? 'strong' : 'muted'}`}>{lift === null ? t('home.liftNone') : points(lift)}</span>
                  </li>
                </Tooltip>
              );
            })}
          </ul>
          <p className={css.liftFoot}>
            {vague && <span className={css.vagueKey}>{t('home.notSignificant')}</span>}
            {rows.some(({ at }) => at !== null) && <span>{t('home.liftUnit')}</span>}
          </p>
        </>
      )}
    </Card>
  );
}
