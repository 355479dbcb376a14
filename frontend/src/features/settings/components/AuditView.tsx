import { SearchOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { useDebounced } from '@/shared/hooks/useDebounced';
import { useKeyset } from '@/shared/hooks/useKeyset';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { JsonView } from '@/shared/ui/JsonView';
import { Card } from '@/shared/ui/Page';
import { Pager } from '@/shared/ui/Pager';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Empty, QueryView, SkeletonRows } from '@/shared/ui/States';
import { useAudit } from '../api/audit';
import { actionFamilies } from '../model/roles';
import css from './settings.module.css';

function Detail({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation();
  const detail = entry.detail ?? {};
  const { before, after, ...rest } = detail;
  const parts = [['before', before], ['after', after], ['rest', Object.keys(rest).length > 0 ? rest : undefined]] as const;
  const shown = parts.filter(([, value]) => value !== undefined && value !== null);
  if (shown.length === 0) return <p className="muted small">{t('settings.noDetail')}</p>;
  return (
    <div className={css.detail}>
      {shown.map(([key, value]) => (
        <div key={key}>
          <h4>{t(`settings.detail.${key}`)}</h4>
          <JsonView value={value} label={t(`settings.detail.${key}`)} maxHeight={280} />
        </div>
      ))}
    </div>
  );
}

export function AuditView() {
  const { t } = useTranslation();
  const format = useFormat();
  const url = useUrlState();
  const filter = useDebounced({ actor: url.get('actor'), action: url.get('action') });
  const keyset = useKeyset(JSON.stringify(filter));
  const query = useAudit(filter, keyset.cursor);
  const [open, setOpen] = useState<number>();
  const columns: readonly Column<AuditEntry>[] = [
    { key: 'at', title: t('settings.when'), width: 150, render: ({ at }) => <RelativeTime at={at} /> },
    { key: 'who', title: t('settings.who'), width: 140, render: ({ actor, actorId }) => (actorId === null ? <span className="muted">{t('sources.system')}</span> : actor) },
    { key: 'what', title: t('settings.what'), width: 240, render: ({ action }) => t(`audit.${action.replaceAll('.', '_')}`, { defaultValue: action }) },
    { key: 'target', title: t('settings.target'), render: ({ targetName, targetType, targetId }) => targetName ?? (targetId === null ? '' : t(`settings.targetOf.${targetType ?? ''}`, { id: targetId, defaultValue: `${targetType ?? ''} ${targetId}` })) },
    { key: 'action', title: t('settings.action'), width: 200, from: 1440, render: ({ action }) => <span className="mono muted">{action}</span> },
    { key: 'ip', title: 'IP', width: 130, from: 1440, render: ({ ip }) => <span className="second">{ip}</span> },
  ];
  const items = query.data?.items ?? [];
  return (
    <>
      <Card flush>
        <div className={css.toolbar}>
          <Input prefix={<SearchOutlined />} allowClear placeholder={t('settings.who')} aria-label={t('settings.who')} style={{ width: 200 }} value={url.get('actor')} onChange={({ target }) => url.set({ actor: target.value })} />
          <Select
            allowClear
            placeholder={t('settings.what')}
            aria-label={t('settings.what')}
            style={{ width: 160 }}
            value={url.get('action') || undefined}
            onChange={(action?: string) => url.set({ action: action ?? null })}
            options={actionFamilies.map((value) => ({ value, label: t(`settings.family.${value}`) }))}
          />
          <span className="muted small" style={{ marginLeft: 'auto' }}>
            {t('settings.auditHint')}
          </span>
        </div>
        <QueryView query={query} skeleton={<SkeletonRows rows={12} height={36} />}>
          {() =>
            items.length === 0 ? (
              <Empty icon="shield" title={t('settings.auditEmpty')} text={t('settings.auditEmptyNext')} />
            ) : (
              <DataTable label={t('settingsTab.audit')} columns={columns} rows={items} rowKey={({ id }) => id} density="compact" onOpen={({ id }) => setOpen(open === id ? undefined : id)} selected={({ id }) => id === open} below={(entry) => entry.id === open && <Detail entry={entry} />} />
            )
          }
        </QueryView>
      </Card>
      {items.length > 0 && (
        <Pager page={keyset.page} next={query.data?.next ?? null} onBack={keyset.back} onForward={keyset.forward}>
          {t('pager.range', { from: format.exact(keyset.page * 50 + 1), to: format.exact(keyset.page * 50 + items.length) })}
        </Pager>
      )}
    </>
  );
}
