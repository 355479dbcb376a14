import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useMetricPeople, useMetrics } from '@/api/home';
import { isProblem } from '@/api/problem';
import { useColumns } from '@/features/customers/components/useColumns';
import { periodOf, periods } from '@/features/home/model/kpis';
import { useFormat } from '@/shared/format/useFormat';
import { useKeyset } from '@/shared/hooks/useKeyset';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { Segmented } from '@/shared/ui/Chip';
import { DataTable } from '@/shared/ui/DataTable';
import { Card, Page } from '@/shared/ui/Page';
import { Pager } from '@/shared/ui/Pager';
import { Empty, QueryView, SkeletonRows } from '@/shared/ui/States';
import { NotFound } from '../pages-shared/NotFound';

const nothing = () => undefined;

/** The people behind a number of the home page. */
export default function MetricPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const url = useUrlState();
  const key = useParams()['key'] ?? '';
  const days = periodOf(url.get('days'));
  const metric = useMetrics().data?.find((each) => each.key === key);
  const keyset = useKeyset(`${key}${days}`);
  const query = useMetricPeople(key, days, keyset.cursor);
  const columns = useColumns({ sort: 'none', onSort: nothing })(['oneId', 'level', 'city', 'lastSeen', 'spent', 'orders', 'identity']).map((column) => ({ ...column, sort: undefined }));
  if (isProblem(query.error, 'not_found')) return <NotFound />;
  return (
    <Page
      back={{ to: `/${days === 30 ? '' : `?days=${days}`}`, label: t('home.back') }}
      title={metric === undefined ? t('home.peopleBehind') : t('home.peopleOf', { name: metric.label[format.language] })}
      meta={metric !== undefined && <span className="ellipsis">{metric.definition[format.language]}</span>}
      actions={
        key !== 'reachable' && <Segmented label={t('home.period')} value={String(days)} onChange={(value) => url.set({ days: value === '30' ? null : value })} options={periods.map((value) => ({ value: String(value), label: t('home.days', { count: value }) }))} />
      }
    >
      <Card flush>
        <QueryView query={query} skeleton={<SkeletonRows rows={12} />}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty icon="people" title={t('home.nobody')} text={t('home.nobodyNext')} />
            ) : (
              <DataTable label={t('home.peopleBehind')} columns={columns} rows={items} rowKey={({ oneId }) => oneId} onOpen={({ oneId }) => void navigate(`/customers/${oneId}`)} stickyTop={64} />
            )
          }
        </QueryView>
      </Card>
      {query.data !== undefined && query.data.items.length > 0 && (
        <Pager page={keyset.page} next={query.data.next} onBack={keyset.back} onForward={keyset.forward}>
          {t('segments.people', { count: query.data.total, n: format.exact(query.data.total) })}
        </Pager>
      )}
    </Page>
  );
}
