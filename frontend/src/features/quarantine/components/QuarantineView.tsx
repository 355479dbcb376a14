import { Checkbox, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSources } from '@/api/sourceList';
import type { QuarantineEntry } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { useKeyset } from '@/shared/hooks/useKeyset';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { Segmented } from '@/shared/ui/Chip';
import { DataTable, TwoLines, type Column } from '@/shared/ui/DataTable';
import { Card } from '@/shared/ui/Page';
import { Pager } from '@/shared/ui/Pager';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Empty, QueryView, SkeletonRows } from '@/shared/ui/States';
import { useQuarantine, useReasons } from '../api/quarantine';
import { BulkReplayButton } from './BulkReplayButton';
import { EntryDrawer } from './EntryDrawer';
import { ReasonFacets } from './ReasonFacets';
import css from './quarantine.module.css';

const statuses = ['open', 'replayed', 'discarded'] as const;

function useColumns(): readonly Column<QuarantineEntry>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    { key: 'reason', title: t('quarantine.reason'), render: (entry) => <TwoLines first={t(`reason.${entry.reason}`, { defaultValue: entry.reason })} second={entry.detail} /> },
    { key: 'event', title: t('quarantine.event'), width: 132, render: (entry) => (entry.eventName === null ? <span className="muted">{t('debugger.unnamed')}</span> : t(`event.${entry.eventName}`, { defaultValue: entry.eventName })) },
    { key: 'source', title: t('quarantine.source'), width: 132, render: (entry) => entry.sourceName ?? <span className="muted">{t('debugger.unknownSource')}</span> },
    { key: 'endpoint', title: t('quarantine.endpoint'), width: 96, from: 1440, render: (entry) => <span className="mono second">{entry.endpoint}</span> },
    { key: 'size', title: t('quarantine.size'), width: 84, numeric: true, render: (entry) => format.bytes(entry.sizeBytes) },
    { key: 'at', title: t('quarantine.received'), width: 116, render: (entry) => <RelativeTime at={entry.receivedAt} className="second" /> },
  ];
}

export function QuarantineView({ editable }: { readonly editable: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const url = useUrlState();
  const sources = useSources().data ?? [];
  const filter = { status: url.get('status') || 'open', reason: url.get('reason'), source: url.get('source') };
  const keyset = useKeyset(JSON.stringify(filter));
  const query = useQuarantine(filter, keyset.cursor);
  const reasons = useReasons(filter.status);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const base = useColumns();
  const entryId = url.get('entry') === '' ? null : Number(url.get('entry'));
  const open = filter.status === 'open' && editable;
  const items = query.data?.items ?? [];
  const all = items.length > 0 && items.every(({ id }) => chosen.has(id));
  const toggle = (ids: readonly number[], on: boolean) => setChosen((current) => new Set([...current].filter((id) => !ids.includes(id)).concat(on ? ids : [])));
  const change = (changes: Readonly<Record<string, string | null>>) => (setChosen(new Set()), url.set(changes));
  const facet = reasons.data?.find(({ reason }) => reason === filter.reason)?.count;
  const selection: Column<QuarantineEntry> = {
    key: 'select',
    title: <Checkbox checked={all} indeterminate={!all && chosen.size > 0} onChange={({ target }) => toggle(items.map(({ id }) => id), target.checked)} aria-label={t('quarantine.selectAll')} />,
    width: 40,
    render: ({ id }) => (
      <span onClick={(event) => event.stopPropagation()}>
        <Checkbox checked={chosen.has(id)} onChange={({ target }) => toggle([id], target.checked)} aria-label={t('quarantine.select', { id })} />
      </span>
    ),
  };
  const narrowed = filter.reason !== '' || filter.source !== '';
  const request = chosen.size > 0 ? { ids: [...chosen] } : { ids: null, ...(filter.reason === '' ? {} : { reason: filter.reason }), ...(filter.source === '' ? {} : { source: Number(filter.source) }) };
  const count = chosen.size > 0 ? chosen.size : filter.source === '' ? (facet ?? null) : null;
  return (
    <>
      <div className={css.columns}>
        <ReasonFacets status={filter.status} reason={filter.reason} onReason={(reason) => change({ reason })} />
        <div className="stack">
          <Card flush>
            <div className={css.toolbar}>
              <Segmented label={t('quarantine.state')} value={filter.status} onChange={(status) => change({ status: status === 'open' ? null : status })} options={statuses.map((value) => ({ value, label: t(`quarantine.status.${value}`) }))} />
              <Select value={filter.source} onChange={(source) => change({ source })} aria-label={t('quarantine.source')} style={{ width: 160 }} options={[{ value: '', label: t('debugger.allSources') }, ...sources.map(({ id, name }) => ({ value: String(id), label: name }))]} />
              <span style={{ marginLeft: 'auto' }}>
                {open && items.length > 0 && (chosen.size > 0 || narrowed) ? (
                  <BulkReplayButton request={request} count={count} onDone={() => setChosen(new Set())} />
                ) : (
                  open && items.length > 0 && <span className="muted small">{t('quarantine.bulkHint')}</span>
                )}
              </span>
            </div>
            <QueryView query={query} skeleton={<SkeletonRows rows={12} />}>
              {() =>
                items.length === 0 ? (
                  <Empty icon="shield" title={t(`quarantine.empty.${filter.status}`)} text={narrowed ? t('quarantine.emptyFiltered') : t('quarantine.emptyNext')} />
                ) : (
                  <DataTable label={t('dataTab.quarantine')} columns={open ? [selection, ...base] : base} rows={items} rowKey={({ id }) => id} selected={({ id }) => chosen.has(id) || id === entryId} onOpen={({ id }) => url.set({ entry: String(id) })} />
                )
              }
            </QueryView>
          </Card>
          {items.length > 0 && (
            <Pager page={keyset.page} next={query.data?.next ?? null} onBack={keyset.back} onForward={keyset.forward}>
              {t('pager.range', { from: format.exact(keyset.page * 50 + 1), to: format.exact(keyset.page * 50 + items.length) })}
            </Pager>
          )}
        </div>
      </div>
      <EntryDrawer id={entryId} editable={editable} onClose={() => url.set({ entry: null })} />
    </>
  );
}
