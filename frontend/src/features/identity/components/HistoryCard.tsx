import { useTranslation } from 'react-i18next';
import type { IdentityChange } from '@/api/identity';
import { useFormat } from '@/shared/format/useFormat';
import { useKeyset } from '@/shared/hooks/useKeyset';
import { Chip, type Tone } from '@/shared/ui/Chip';
import { DataTable, TwoLines, type Column } from '@/shared/ui/DataTable';
import { Card } from '@/shared/ui/Page';
import { Pager } from '@/shared/ui/Pager';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Empty, QueryView, SkeletonRows } from '@/shared/ui/States';
import { changesPerPage, useIdentityHistory } from '../api/history';
import { ChangeCause } from './ChangeCause';
import { ChangeSentence } from './ChangeSentence';

const kindTone: Readonly<Record<IdentityChange['kind'], Tone>> = { merge: 'info', split: 'accent', move: 'neutral' };

/** How the person came to be who they are: whom they were merged with and split from, when, and who or what caused it. */
export function HistoryCard({ oneId }: { readonly oneId: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const keyset = useKeyset(String(oneId));
  const query = useIdentityHistory(oneId, keyset.cursor);
  const columns: readonly Column<IdentityChange>[] = [
    { key: 'when', title: t('identity.history.when'), width: 132, render: ({ at }) => <RelativeTime at={at} /> },
    { key: 'kind', title: t('identity.history.kind'), width: 76, render: ({ kind }) => <Chip tone={kindTone[kind]}>{t(`identity.history.kindOf.${kind}`)}</Chip> },
    { key: 'what', title: t('identity.history.what'), render: (change) => <TwoLines first={<ChangeSentence change={change} oneId={oneId} />} second={(change.ownIsKept ? change.other : change.kept).name} /> },
    { key: 'cause', title: t('identity.history.cause'), width: '46%', render: ({ cause }) => <ChangeCause cause={cause} /> },
  ];
  return (
    <Card flush title={t('identity.history.title')} sub={t('identity.history.sub')}>
      <QueryView query={query} skeleton={<SkeletonRows rows={3} />}>
        {({ items, next }) =>
          items.length === 0 && keyset.page === 0 ? (
            <Empty icon="person" title={t('identity.history.none')} text={t('identity.history.noneNext')} />
          ) : (
            <>
              <DataTable label={t('identity.history.title')} columns={columns} rows={items} rowKey={({ id }) => id} />
              {(next !== null || keyset.page > 0) && (
                <div style={{ padding: '8px 16px', borderTop: '1px solid var(--line)' }}>
                  <Pager page={keyset.page} next={next} onBack={keyset.back} onForward={keyset.forward}>
                    {t('pager.range', { from: format.exact(keyset.page * changesPerPage + 1), to: format.exact(keyset.page * changesPerPage + items.length) })}
                  </Pager>
                </div>
              )}
            </>
          )
        }
      </QueryView>
    </Card>
  );
}
