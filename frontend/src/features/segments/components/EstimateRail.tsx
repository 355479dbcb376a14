import { ReloadOutlined } from '@ant-design/icons';
import type { UseQueryResult } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { WireCondition } from '@/api/conditions';
import { isProblem } from '@/api/problem';
import type { Estimate } from '@/api/segments';
import { useFormat } from '@/shared/format/useFormat';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import ui from '@/shared/ui/ui.module.css';
import { useProblemText } from '@/shared/ui/useProblemText';
import { funnelSteps, isTimeDriven } from '../model/estimate';
import { leavesOf } from '../model/tree';
import { useBuilderContext } from './builderContext';
import { TryPerson } from './TryPerson';
import { useWords } from './useWords';
import css from './builder.module.css';

function Funnel({ estimate, numbers }: { readonly estimate: Estimate; readonly numbers: ReadonlyMap<string, number> }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const steps = funnelSteps(estimate);
  const width = (count: number) => ({ width: `${estimate.total === 0 ? 0 : (count / estimate.total) * 100}%` });
  return (
    <section>
      <h3 className={css.title}>{t('builder.funnel')}</h3>
      <div className={css.bars}>
        <span>{t('builder.everybody')}</span>
        <span className={`${css.bar} ${css.whole}`} style={width(estimate.total)} />
        <span>{format.exact(estimate.total)}</span>
        <span />
        {steps.map(({ id, label, count, share, removed }, index) => (
          <Fragment key={`${id}${index}`}>
            <span>
              {removed === null && numbers.has(id) ? `${numbers.get(id)} ` : ''}
              {removed === null ? words.both(label) : t('builder.exclude')}
            </span>
            <span className={`${css.bar} ${index === steps.length - 1 ? css.final : ''}`} style={width(count)} />
            <span>{format.exact(count)}</span>
            <span className={removed === null ? '' : css.minus}>{removed === null ? share === null ? '' : format.percent(share) : removed === 0 ? '0' : `−${format.compact(removed)}`}</span>
          </Fragment>
        ))}
      </div>
    </section>
  );
}

function Reach({ estimate }: { readonly estimate: Estimate }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { any, ...kinds } = estimate.reach;
  const share = (count: number) => (estimate.count === 0 ? 0 : count / estimate.count);
  const rows = Object.entries(kinds).sort(([, a], [, b]) => b - a);
  if (rows.length === 0) return null;
  return (
    <section>
      <h3 className={css.title}>
        <span>{t('builder.reach')}</span>
        {any !== undefined && <span className="muted">{t('builder.reachAny', { n: format.exact(any), share: format.percent(share(any)) })}</span>}
      </h3>
      <div className={css.bars}>
        {rows.map(([kind, count]) => (
          <Fragment key={kind}>
            <span>{t(`identifier.${kind}`, { defaultValue: kind })}</span>
            <span className={css.thin}>
              <i style={{ width: `${share(count) * 100}%` }} />
            </span>
            <span>{format.exact(count)}</span>
            <span>{format.percent(share(count), 0)}</span>
          </Fragment>
        ))}
      </div>
    </section>
  );
}

function Number({ estimate, outdated, refresh }: { readonly estimate: Estimate; readonly outdated: boolean; readonly refresh: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const share = estimate.total === 0 ? 0 : estimate.count / estimate.total;
  return (
    <div>
      <div className={css.title}>
        <span>{t('builder.estimate')}</span>
        <span className="row" style={{ gap: 4 }}>
          <span role="status">
            {outdated ? t('builder.counting') : (
              <>
                <RelativeTime at={estimate.asOf} />
                {t(estimate.exact ? 'builder.exact' : 'builder.sampled')}
              </>
            )}
          </span>
          <button type="button" className={ui.iconButton} onClick={refresh} aria-label={t('builder.again')} title={t('builder.again')}>
            <ReloadOutlined spin={outdated} style={{ fontSize: 12 }} />
          </button>
        </span>
      </div>
      <div className={`${css.big} ${outdated ? css.old : ''}`} aria-live="polite">
        <b data-testid="estimate">{format.exact(estimate.count)}</b>
        {t('builder.shareOf', { share: format.percent(share, 2) })}
      </div>
    </div>
  );
}

interface EstimateRailProps {
  readonly query: UseQueryResult<Estimate>;
  readonly condition: WireCondition | null;
  readonly skipped: number;
}

/** The number, what it means, where it comes from, and one person to try it on. Never blocks the builder. */
export function EstimateRail({ query, condition, skipped }: EstimateRailProps) {
  const { t } = useTranslation();
  const words = useWords();
  const problemText = useProblemText();
  const { document, estimate, outdated } = useBuilderContext();
  const numbers = new Map(leavesOf(document).map(({ id }, index) => [id, index + 1]));
  const excluded = new Set(document.exclude === null ? [] : leavesOf({ include: document.exclude, exclude: null }).map(({ id }) => id));
  const failed = query.isError && condition !== null && !query.isFetching;
  const invalid = failed && isProblem(query.error, 'invalid_condition');
  return (
    <aside className={css.rail} aria-label={t('builder.estimate')}>
      {condition === null && (
        <div>
          <div className={css.title}>{t('builder.estimate')}</div>
          <p className="second" style={{ fontSize: 13, lineHeight: '20px', marginTop: 4 }}>{t('builder.nothingYet')}</p>
        </div>
      )}
      {failed && (
        <div role="alert">
          <b style={{ fontSize: 13 }}>{t('builder.failed')}</b>
          <p className="second" style={{ fontSize: 13, lineHeight: '20px' }}>
            {invalid ? t('builder.failedInvalid') : problemText(query.error)} {t('builder.failedKept')}
          </p>
          <button type="button" className="link" onClick={() => void query.refetch()}>
            {t('builder.again')}
          </button>
        </div>
      )}
      {estimate !== undefined && condition !== null && (
        <>
          <Number estimate={estimate} outdated={outdated || failed} refresh={() => void query.refetch()} />
          {skipped > 0 && <p className={css.aim} style={{ padding: 0, marginTop: -12 }}>{t('builder.skipped', { count: skipped })}</p>}
          <p className={`${css.sentence} ${outdated ? css.old : ''}`}>{words.both(estimate.sentence)}</p>
          <div className={`${css.figures} ${outdated ? css.old : ''}`}>
            <Funnel estimate={estimate} numbers={numbers} />
            <Reach estimate={estimate} />
          </div>
          <section>
            <h3 className={css.title}>{t('builder.mode.title')}</h3>
            <p style={{ fontSize: 13, lineHeight: '20px', marginTop: 4 }}>{t(isTimeDriven(document) ? 'builder.mode.timed' : 'builder.mode.live')}</p>
          </section>
        </>
      )}
      {condition !== null && <TryPerson condition={condition} numbers={numbers} excluded={excluded} />}
    </aside>
  );
}
