import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Import } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { DataTable, TwoLines, type Column } from '@/shared/ui/DataTable';
import { Card } from '@/shared/ui/Page';
import { ProgressBar } from '@/shared/ui/Progress';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Empty, QueryView, SkeletonRows } from '@/shared/ui/States';
import { useImports } from '../api/imports';
import { ImportChip } from './ImportChip';
import { UploadCard } from './UploadCard';

function useColumns(): readonly Column<Import>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    { key: 'file', title: t('imports.file'), render: (item) => <TwoLines first={item.fileName} second={`${format.bytes(item.sizeBytes)} · ${item.sourceName}`} /> },
    { key: 'status', title: t('imports.state'), width: 116, render: (item) => <ImportChip status={item.status} /> },
    {
      key: 'progress',
      title: t('imports.progress'),
      width: 200,
      render: (item) => {
        if (item.status === 'uploaded') return <span className="muted">{t('imports.toMap')}</span>;
        const total = item.rowsTotal ?? item.rowsRead;
        return (
          <span style={{ display: 'block', width: 170 }}>
            <span className="small second">{item.rowsTotal === null ? format.exact(item.rowsRead) : `${format.exact(item.rowsRead)} / ${format.exact(item.rowsTotal)}`}</span>
            <ProgressBar done={item.rowsRead} total={total} state={item.status === 'failed' ? 'failed' : item.status === 'cancelled' ? 'stopped' : 'running'} label={item.fileName} />
          </span>
        );
      },
    },
    { key: 'accepted', title: t('imports.accepted'), numeric: true, width: 112, render: (item) => format.exact(item.rowsAccepted) },
    { key: 'refused', title: t('imports.refused'), numeric: true, width: 96, render: (item) => (item.rowsRefused === 0 ? <span className="muted">0</span> : format.exact(item.rowsRefused)) },
    { key: 'by', title: t('imports.by'), width: 96, from: 1440, render: (item) => <span className="second">{item.createdBy}</span> },
    { key: 'at', title: t('imports.at'), width: 116, render: (item) => <RelativeTime at={item.createdAt} className="second" /> },
  ];
}

export function ImportsView({ editable }: { readonly editable: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const query = useImports();
  const columns = useColumns();
  return (
    <>
      {editable && <UploadCard />}
      <Card flush>
        <QueryView query={query} skeleton={<SkeletonRows rows={5} />}>
          {(items) =>
            items.length === 0 ? (
              <Empty icon="file" title={t('imports.empty')} text={t('imports.emptyNext')} />
            ) : (
              <DataTable label={t('dataTab.imports')} columns={columns} rows={items} rowKey={({ id }) => id} onOpen={({ id }) => void navigate(`/data/imports/${id}`)} />
            )
          }
        </QueryView>
      </Card>
    </>
  );
}
