import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Import, ImportError } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { useKeyset } from '@/shared/hooks/useKeyset';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Card } from '@/shared/ui/Page';
import { Pager } from '@/shared/ui/Pager';
import { QueryView, SkeletonRows } from '@/shared/ui/States';
import { useImportErrors } from '../api/imports';
import css from './imports.module.css';

/** The rows that were refused, why, and the file of them to mend and upload again. */
export function ErrorsCard({ item, moving }: { readonly item: Import; readonly moving: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const keyset = useKeyset(String(item.id));
  const query = useImportErrors(item.id, keyset.cursor, moving);
  const columns: readonly Column<ImportError>[] = [
    { key: 'row', title: t('imports.row'), numeric: true, width: 84, render: ({ row }) => format.exact(row) },
    { key: 'column', title: t('imports.column'), width: 140, render: ({ column }) => column ?? <span className="muted">{t('imports.wholeRowShort')}</span> },
    {
      key: 'why',
      title: t('imports.why'),
      render: ({ code, detail }) => (
        <>
          {t(`reason.${code}`, { defaultValue: code })} <span className="muted small">{detail}</span>
        </>
      ),
    },
    { key: 'line', title: t('imports.line'), render: ({ line }) => <span className={`${css.raw} ellipsis`} title={line}>{line}</span> },
  ];
  return (
    <Card
      flush
      title={t('imports.errors')}
      sub={t('imports.errorsSub', { count: item.rowsRefused, n: format.exact(item.rowsRefused) })}
      extra={
        <Button size="small" icon={<DownloadOutlined />} href={`/api/imports/${item.id}/errors.csv`} download>
          {t('imports.download')}
        </Button>
      }
    >
      <QueryView query={query} skeleton={<SkeletonRows rows={6} height={36} />}>
        {({ items, next }) => (
          <>
            <DataTable label={t('imports.errors')} columns={columns} rows={items} rowKey={({ row, column, code }) => `${row}/${column}/${code}`} density="compact" />
            {(next !== null || keyset.page > 0) && (
              <div style={{ padding: '12px 16px' }}>
                <Pager page={keyset.page} next={next} onBack={keyset.back} onForward={keyset.forward} />
              </div>
            )}
          </>
        )}
      </QueryView>
    </Card>
  );
}
