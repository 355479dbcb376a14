import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useFormat } from '@/shared/format/useFormat';
import { useKeyset } from '@/shared/hooks/useKeyset';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { DataTable } from '@/shared/ui/DataTable';
import { Card } from '@/shared/ui/Page';
import { Pager } from '@/shared/ui/Pager';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Empty, QueryView, SkeletonRows } from '@/shared/ui/States';
import { pageSize, useCustomerList } from '../api/customerList';
import { readPreferences, writePreferences, type ListPreferences } from '../model/preferences';
import { FilterBar } from './FilterBar';
import { SearchBar } from './SearchBar';
import { useColumns } from './useColumns';
import css from './customers.module.css';

export function CustomersView() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const url = useUrlState();
  const filter = { q: url.get('q'), channel: url.get('channel'), activeDays: url.get('activeDays'), bought: url.get('bought'), sort: url.get('sort') };
  const keyset = useKeyset(JSON.stringify(filter));
  const query = useCustomerList(filter, keyset.cursor);
  const [preferences, setPreferences] = useState(readPreferences);
  const columns = useColumns({ sort: filter.sort, onSort: (sort) => url.set({ sort }) });
  const prefer = (next: ListPreferences) => (writePreferences(next), setPreferences(next));
  const filtered = [filter.q, filter.channel, filter.activeDays, filter.bought].some((value) => value !== '');
  const total = query.data?.total;
  const first = keyset.page * pageSize + 1;
  return (
    <>
      <SearchBar query={filter.q} onQuery={(q) => url.set({ q })} preferences={preferences} onPreferences={prefer} />
      <FilterBar url={url}>
        {total !== undefined && (
          <>
            {t(filtered ? 'customers.matching' : 'customers.allOf')} <b>{format.exact(total)}</b> {t('customers.people', { count: total })}
            {query.data?.totalAsOf && (
              <span className="small" style={{ marginLeft: 8 }}>
                <RelativeTime at={query.data.totalAsOf} className="muted" />
              </span>
            )}
          </>
        )}
      </FilterBar>
      <Card flush className={query.isPlaceholderData ? css.stale : ''}>
        <QueryView query={query} skeleton={<SkeletonRows rows={14} />}>
          {({ items }) =>
            items.length > 0 ? (
              <DataTable label={t('nav.customers')} columns={columns(preferences.columns)} rows={items} rowKey={(row) => row.oneId} onOpen={(row) => void navigate(`/customers/${row.oneId}`)} density={preferences.density} stickyTop={64} />
            ) : filtered ? (
              <Empty icon="search" title={t('customers.noMatch')} text={t('customers.noMatchNext')}>
                <Button onClick={() => url.set({ q: null, channel: null, activeDays: null, bought: null })}>{t('action.clear')}</Button>
              </Empty>
            ) : (
              <Empty icon="people" title={t('customers.empty')} text={t('customers.emptyNext')}>
                <Link to="/data/sources">
                  <Button type="primary">{t('customers.toSources')}</Button>
                </Link>
              </Empty>
            )
          }
        </QueryView>
      </Card>
      {query.data !== undefined && query.data.items.length > 0 && (
        <Pager page={keyset.page} next={query.data.next} onBack={keyset.back} onForward={keyset.forward}>
          {t('pager.people', { from: format.exact(first), to: format.exact(first + query.data.items.length - 1) })}
        </Pager>
      )}
    </>
  );
}
