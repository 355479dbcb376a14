import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { ChannelPerformance, Home } from '@/api/home';
import { useFormat } from '@/shared/format/useFormat';
import { ChannelIcon } from '@/shared/icons/ChannelIcon';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Card } from '@/shared/ui/Page';
import { Delta } from './Delta';

/** Where the money came from. */
export function ChannelsCard({ home }: { readonly home: Home }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const columns: readonly Column<ChannelPerformance>[] = [
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
    { key: 'people', title: t('home.people'), numeric: true, render: ({ people }) => format.compact(people) },
    { key: 'orders', title: t('home.orders'), numeric: true, render: ({ orders }) => format.compact(orders) },
    { key: 'revenue', title: t('home.revenue'), numeric: true, render: ({ revenue }) => <span className="strong">{format.moneyShort(revenue, home.currency)}</span> },
    { key: 'change', title: t('home.change'), numeric: true, width: 112, render: ({ revenue, previousRevenue }) => (revenue === 0 && !previousRevenue ? <span className="muted">{t('home.noSales')}</span> : <span className="nowrap"><Delta value={revenue} previous={previousRevenue} /></span>) },
  ];
  return (
    <Card flush title={t('home.channels')} sub={t('home.sourcesSub')} extra={<Link to="/data/sources">{t('home.allSources')}</Link>}>
      {home.topChannels.length === 0 ? (
        <p className="muted small" style={{ padding: '8px 16px 16px' }}>
          {t('home.noChannels')}
        </p>
      ) : (
        <DataTable label={t('home.channels')} columns={columns} rows={home.topChannels} rowKey={({ sourceId }) => sourceId} density="compact" onOpen={({ sourceId }) => void navigate(`/data/sources/${sourceId}`)} />
      )}
    </Card>
  );
}
