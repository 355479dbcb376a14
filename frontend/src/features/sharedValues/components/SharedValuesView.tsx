import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asideStandings, useSharedCounts } from '@/api/sharedValues';
import { useFormat } from '@/shared/format/useFormat';
import { useKeyset } from '@/shared/hooks/useKeyset';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { Segmented } from '@/shared/ui/Chip';
import { DataTable } from '@/shared/ui/DataTable';
import { Card } from '@/shared/ui/Page';
import { Pager } from '@/shared/ui/Pager';
import { Empty, QueryView, SkeletonRows } from '@/shared/ui/States';
import { useSharedValues } from '../api/sharedValues';
import { RulingDialog } from './RulingDialog';
import { useSharedColumns, type Ruling } from './useSharedColumns';
import css from './sharedValues.module.css';

const filters = ['', ...asideStandings, 'near'] as const;

/** Values that are no one person's: found out by the product, or blocked by somebody. */
export function SharedValuesView({ editable }: { readonly editable: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const url = useUrlState();
  const [ruling, setRuling] = useState<Ruling>();
  const standing = filters.find((each) => each === url.get('standing')) ?? '';
  const keyset = useKeyset(standing);
  const query = useSharedValues(standing, keyset.cursor);
  const counts = useSharedCounts().data;
  const columns = useSharedColumns(editable, setRuling);
  const labelOf = (each: (typeof filters)[number]) => {
    const name = t(`sharedValues.filter.${each === '' ? 'all' : each}`);
    if (each === 'near' || counts === undefined) return name;
    return `${name} ${format.exact(counts.filter((count) => each === '' || count.standing === each).reduce((sum, { count }) => sum + count, 0))}`;
  };
  return (
    <>
      <Card flush>
        <div className={css.toolbar}>
          <Segmented label={t('sharedValues.standingTitle')} value={standing} options={filters.map((value) => ({ value, label: labelOf(value) }))} onChange={(value) => url.set({ standing: value })} />
          <p className={css.hint}>{t(`sharedValues.hint.${standing === '' ? 'all' : standing}`)}</p>
        </div>
        <QueryView query={query} skeleton={<SkeletonRows rows={10} />}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon="shield" title={t(`sharedValues.empty.${standing === '' ? 'all' : standing}`)} text={t(`sharedValues.emptyNext.${standing === '' ? 'all' : standing}`)} />
            ) : (
              <DataTable label={t('customerTab.shared')} columns={columns} rows={items} rowKey={({ value }) => value.key} />
            )
          }
        </QueryView>
      </Card>
      {query.data !== undefined && (query.data.next !== null || keyset.page > 0) && (
        <Pager page={keyset.page} next={query.data.next} onBack={keyset.back} onForward={keyset.forward}>
          {t('pager.range', { from: format.exact(keyset.page * 50 + 1), to: format.exact(keyset.page * 50 + query.data.items.length) })}
        </Pager>
      )}
      {ruling !== undefined && <RulingDialog {...ruling} onClose={() => setRuling(undefined)} />}
    </>
  );
}
