import { useTranslation } from 'react-i18next';
import { conflictReasons, useConflictCounts, type Conflict } from '@/api/conflicts';
import type { Holder, Order } from '@/api/orders';
import { oneIdText } from '@/shared/format/numbers';
import { useFormat } from '@/shared/format/useFormat';
import { useKeyset } from '@/shared/hooks/useKeyset';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { Chip, Segmented } from '@/shared/ui/Chip';
import { DataTable, TwoLines, type Column } from '@/shared/ui/DataTable';
import { Card } from '@/shared/ui/Page';
import { Pager } from '@/shared/ui/Pager';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Empty, QueryView, SkeletonRows } from '@/shared/ui/States';
import { useConflicts } from '../api/conflicts';
import { ConflictDetail } from './ConflictDetail';
import css from './conflicts.module.css';

interface ConflictsViewProps {
  readonly editable: boolean;
  readonly onOrder: (order: Order) => void;
}

const idOf = ({ a, b }: Conflict) => `${a.key}_${b.key}`;

/** Links that were set aside and wait for somebody to say whether the two are one. */
export function ConflictsView({ editable, onOrder }: ConflictsViewProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const url = useUrlState();
  const reason = conflictReasons.find((each) => each === url.get('reason')) ?? '';
  const open = url.get('open');
  const keyset = useKeyset(reason);
  const query = useConflicts(reason, keyset.cursor);
  const counts = useConflictCounts().data ?? [];
  const countOf = (each: string) => counts.filter((count) => each === '' || count.reason === each).reduce((sum, { count }) => sum + count, 0);
  const end = ({ kind, value }: Holder, oneId: number, name: string | null) => (
    <TwoLines
      first={
        <>
          {t(`identifier.${kind}`, { defaultValue: kind })} <span className="mono">{value}</span>
        </>
      }
      second={[name, `OneID ${oneIdText(oneId)}`].filter(Boolean).join(' · ')}
    />
  );
  const kindName = (kind: string | null) => t(`identifier.${kind ?? ''}`, { defaultValue: kind ?? '' });
  const times = (conflict: Conflict) =>
    format.list([
      conflict.verified === null ? '' : t('conflicts.verifiedTimes', { count: conflict.verified.count, n: format.exact(conflict.verified.count) }),
      conflict.claimed === null ? '' : t('conflicts.claimedTimes', { count: conflict.claimed.count, n: format.exact(conflict.claimed.count) }),
    ]);
  const columns: readonly Column<Conflict>[] = [
    { key: 'a', title: t('conflicts.one'), render: ({ a, one }) => end(a, one.oneId, one.name) },
    { key: 'b', title: t('conflicts.other'), render: ({ b, other }) => end(b, other.oneId, other.name) },
    { key: 'reason', title: t('conflicts.reason'), render: (conflict) => <Chip tone="warn">{t(`conflicts.reasonOf.${conflict.reason}`, { kind: kindName(conflict.kind) })}</Chip> },
    { key: 'evidence', title: t('conflicts.evidence'), render: (conflict) => <TwoLines first={times(conflict)} second={conflict.sourceName === null ? '' : t('conflicts.firstFrom', { source: conflict.sourceName })} /> },
    { key: 'since', title: t('conflicts.since'), width: 140, render: ({ refusedAt }) => <RelativeTime at={refusedAt} /> },
  ];
  return (
    <>
      <Card flush>
        <div className={css.toolbar}>
          <Segmented label={t('conflicts.reason')} value={reason} options={(['', ...conflictReasons] as const).map((value) => ({ value, label: `${t(`conflicts.filter.${value === '' ? 'all' : value}`)} ${format.exact(countOf(value))}` }))} onChange={(value) => url.set({ reason: value, open: null })} />
          <span className="muted small">{t('conflicts.hint')}</span>
        </div>
        <QueryView query={query} skeleton={<SkeletonRows rows={10} />}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon="shield" title={t(reason === '' ? 'conflicts.empty' : 'conflicts.noMatch')} text={t('conflicts.emptyNext')} />
            ) : (
              <DataTable
                label={t('customerTab.conflicts')}
                columns={columns}
                rows={items}
                rowKey={idOf}
                onOpen={(row) => url.set({ open: idOf(row) === open ? null : idOf(row) })}
                selected={(row) => idOf(row) === open}
                below={(row) => idOf(row) === open && <ConflictDetail conflict={row} kindName={kindName} editable={editable} onOrder={onOrder} />}
              />
            )
          }
        </QueryView>
      </Card>
      {query.data !== undefined && (query.data.next !== null || keyset.page > 0) && (
        <Pager page={keyset.page} next={query.data.next} onBack={keyset.back} onForward={keyset.forward}>
          {t('pager.range', { from: format.exact(keyset.page * 50 + 1), to: format.exact(keyset.page * 50 + query.data.items.length) })}
        </Pager>
      )}
    </>
  );
}
