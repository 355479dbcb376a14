import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Import } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { Chip } from '@/shared/ui/Chip';
import { Card } from '@/shared/ui/Page';
import { Pace, ProgressBar } from '@/shared/ui/Progress';
import { QueryView, SkeletonRows } from '@/shared/ui/States';
import { Trouble } from '@/shared/ui/Trouble';
import { useNotify } from '@/shared/ui/useNotify';
import { useImportCommand, useImportTotals } from '../api/imports';
import { ErrorsCard } from './ErrorsCard';
import css from './imports.module.css';

function Totals({ item }: { item: Import }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useImportTotals(item);
  return (
    <Card title={t('imports.totals')} sub={t('imports.totalsSub')}>
      <QueryView query={query} skeleton={<SkeletonRows rows={3} height={32} />}>
        {(totals) => (
          <>
            <div className={css.totals}>
              {(
                [
                  ['landed', format.exact(totals.landed)],
                  ['customers', format.exact(totals.customers)],
                  ['revenue', format.moneyExact(totals.revenue, totals.currency)],
                  ['asOf', format.clock(totals.asOf, true)],
                ] as const
              ).map(([key, value]) => (
                <div key={key}>
                  <span>{t(`imports.${key}`)}</span>
                  <b data-testid={`total-${key}`}>{value}</b>
                </div>
              ))}
            </div>
            {totals.byReason.length > 0 && (
              <div className="row wrap" style={{ paddingTop: 12 }}>
                <span className="second small">{t('imports.refusedBecause')}</span>
                {totals.byReason.map(({ code, count }) => (
                  <Chip key={code}>
                    {t(`reason.${code}`, { defaultValue: code })} {format.exact(count)}
                  </Chip>
                ))}
              </div>
            )}
          </>
        )}
      </QueryView>
    </Card>
  );
}

function Outcome({ item, editable }: { item: Import; editable: boolean }) {
  const { t } = useTranslation();
  const notify = useNotify();
  const resume = useImportCommand(item.id, 'resume');
  const again = editable && (
    <Button type="primary" loading={resume.isPending} onClick={() => resume.mutate(undefined, { onError: notify.failed })}>
      {t('imports.resume')}
    </Button>
  );
  if (item.status === 'failed') return <Trouble title={t('imports.failed')} action={again}>{item.error}</Trouble>;
  if (item.status === 'cancelled') return <Trouble tone="caution" title={t('imports.cancelled')} action={again}>{t('imports.cancelledWhat')}</Trouble>;
  return null;
}

export function ImportProgress({ item, editable }: { readonly item: Import; readonly editable: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const cancel = useImportCommand(item.id, 'cancel');
  const moving = item.status === 'running' || item.status === 'queued';
  const [done, total] = item.rowsTotal === null ? [item.bytesRead, item.sizeBytes] : [item.rowsRead, item.rowsTotal];
  return (
    <>
      {item.duplicateOf !== null && (
        <Trouble tone="notice" icon="file" title={t('imports.duplicate')} action={<Link to={`/data/imports/${item.duplicateOf}`}>{t('imports.seeFirst')}</Link>}>
          {t('imports.duplicateWhat')}
        </Trouble>
      )}
      <Outcome item={item} editable={editable} />
      <Card>
        <div className="stack-s">
          <div className="row between">
            <span className="strong">
              {item.rowsTotal === null ? t('imports.readBytes', { done: format.bytes(item.bytesRead), total: format.bytes(item.sizeBytes) }) : t('imports.readRows', { done: format.exact(item.rowsRead), total: format.exact(item.rowsTotal) })}
            </span>
            {moving && (
              <span className="row">
                <Pace ratePerSecond={item.ratePerSecond} etaSeconds={item.etaSeconds} />
                {editable && (
                  <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate(undefined, { onError: notify.failed })}>
                    {t('action.cancel')}
                  </Button>
                )}
              </span>
            )}
            {item.finishedAt !== null && item.startedAt !== null && <span className="muted small">{t('imports.took', { duration: format.duration(Math.abs(Date.parse(item.finishedAt) - Date.parse(item.startedAt))) })}</span>}
          </div>
          <ProgressBar done={item.status === 'completed' ? 1 : done} total={item.status === 'completed' ? 1 : total} state={item.status === 'failed' ? 'failed' : item.status === 'cancelled' ? 'stopped' : 'running'} label={item.fileName} />
        </div>
      </Card>
      <div className={css.strip}>
        {([['read', item.rowsRead], ['accepted', item.rowsAccepted], ['refused', item.rowsRefused], ['rate', item.ratePerSecond]] as const).map(([key, value]) => (
          <div key={key}>
            <span>{t(`imports.${key}`)}</span>
            <b>{format.exact(value)}</b>
          </div>
        ))}
      </div>
      <Totals item={item} />
      {item.rowsRefused > 0 && <ErrorsCard item={item} moving={moving} />}
    </>
  );
}
