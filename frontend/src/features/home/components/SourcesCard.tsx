import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Overview, SourcePerformance } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { ChannelIcon } from '@/shared/icons/ChannelIcon';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Card } from '@/shared/ui/Page';
import { RelativeTime } from '@/shared/ui/RelativeTime';

export function SourcesCard({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const columns: readonly Column<SourcePerformance>[] = [
    {
      key: 'name',
      title: t('home.source'),
      render: ({ kind, name }) => (
        <span className="row">
          <ChannelIcon kind={kind} />
          <span>{name}</span>
        </span>
      ),
    },
    { key: 'events', title: t('home.kpi.events'), numeric: true, render: ({ events }) => format.compact(events) },
    { key: 'people', title: t('home.people'), numeric: true, render: ({ people }) => format.exact(people) },
    { key: 'orders', title: t('home.kpi.orders'), numeric: true, render: ({ orders }) => format.exact(orders) },
    { key: 'revenue', title: t('home.kpi.revenue'), numeric: true, render: ({ revenue }) => <span className="strong">{format.money(revenue, overview.currency)}</span> },
    {
      key: 'last',
      title: t('home.lastEvent'),
      numeric: true,
      width: 160,
      render: ({ lastEventAt }) => (lastEventAt === null ? <span className="muted">{t('home.none')}</span> : <RelativeTime at={lastEventAt} className="second" />),
    },
  ];
  const rows = [...overview.sources].sort((a, b) => b.revenue - a.revenue || b.events - a.events);
  return (
    <Card flush title={t('home.sources')} sub={t('home.sourcesSub')} extra={<Link to="/data/sources">{t('home.allSources')}</Link>}>
      <DataTable label={t('home.sources')} columns={columns} rows={rows} rowKey={(row) => row.sourceId} density="compact" onOpen={(row) => void navigate(`/data/sources/${row.sourceId}`)} />
    </Card>
  );
}
