import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMay } from '@/api/session';
import type { Segment } from '@/api/segments';
import { useFormat } from '@/shared/format/useFormat';
import { useDebounced } from '@/shared/hooks/useDebounced';
import { useKeyset } from '@/shared/hooks/useKeyset';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { Icon } from '@/shared/icons/Icon';
import { Segmented } from '@/shared/ui/Chip';
import { DataTable, TwoLines, type Column } from '@/shared/ui/DataTable';
import { Card } from '@/shared/ui/Page';
import { Pager } from '@/shared/ui/Pager';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Empty, QueryView, SkeletonRows } from '@/shared/ui/States';
import { useSegmentList } from '../api/segmentList';
import { SegmentsEmpty } from './SegmentsEmpty';
import { SizeCell } from './SizeCell';
import { StatusChip } from './StatusChip';
import css from './segments.module.css';

const states = ['', 'active', 'draft', 'archived'] as const;

function UsedBy({ segment }: { readonly segment: Segment }) {
  const { t } = useTranslation();
  const [first, ...others] = segment.usedBy;
  if (first === undefined) return <span className="muted">{t('segments.usedByNothing')}</span>;
  return <TwoLines first={<span style={{ fontWeight: 400 }}>{first.name}</span>} second={others.length > 0 ? t('segments.usedByMore', { count: segment.usedBy.length }) : t(`segments.kind.${first.kind}`)} />;
}

function useColumns(): readonly Column<Segment>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return [
    {
      key: 'name',
      title: t('segments.one'),
      render: (segment) => (
        <TwoLines
          first={segment.name}
          second={<span className={css.sentence} title={segment.sentence?.[format.language]}>{segment.sentence?.[format.language] ?? t(segment.draft === null ? 'segments.noRule' : 'segments.notPublished')}</span>}
        />
      ),
    },
    {
      key: 'status',
      title: t('segments.status.label'),
      width: 150,
      render: (segment) => (
        <span className="row" style={{ gap: 6 }}>
          <StatusChip status={segment.status} />
          {segment.status === 'active' && segment.live && (
            <span title={t('segments.live')} style={{ color: 'var(--primary-text)', display: 'inline-flex' }}>
              <Icon name="bolt" size={14} />
            </span>
          )}
        </span>
      ),
    },
    { key: 'size', title: t('segments.size'), numeric: true, width: 132, render: (segment) => <SizeCell segment={segment} /> },
    { key: 'used', title: t('segments.usedBy'), width: 200, render: (segment) => <UsedBy segment={segment} /> },
    { key: 'owner', title: t('segments.owner'), width: 96, from: 1440, render: ({ createdBy }) => createdBy },
    { key: 'updated', title: t('segments.updated'), width: 148, render: (segment) => <TwoLines first={<RelativeTime at={segment.updatedAt} />} second={segment.updatedBy} /> },
  ];
}

export function SegmentsView() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const url = useUrlState();
  const filter = { q: url.get('q'), status: url.get('status') };
  const keyset = useKeyset(JSON.stringify(filter));
  const query = useSegmentList(filter, keyset.cursor);
  const may = useMay('segments.manage');
  const columns = useColumns();
  const [text, setText] = useState(filter.q);
  const settled = useDebounced(text.trim());
  useEffect(() => url.set({ q: settled }), [settled, url.set]); // eslint-disable-line react-hooks/exhaustive-deps
  const filtered = filter.q !== '' || filter.status !== '';
  const untouched = query.data !== undefined && query.data.items.length === 0 && !filtered;
  return (
    <>
      {!untouched && (
        <div className={css.bar}>
          <Input value={text} onChange={({ target }) => setText(target.value)} allowClear prefix={<Icon name="search" size={14} />} placeholder={t('segments.search')} aria-label={t('segments.search')} style={{ width: 280 }} />
          <Segmented label={t('segments.status.label')} value={filter.status} onChange={(status) => url.set({ status })} options={states.map((value) => ({ value, label: t(`segments.status.${value === '' ? 'all' : value}`) }))} />
        </div>
      )}
      <Card flush className={query.isPlaceholderData ? (css.dim ?? '') : ''}>
        <QueryView query={query} skeleton={<SkeletonRows rows={8} />}>
          {({ items }) =>
            items.length > 0 ? (
              <DataTable label={t('nav.segments')} columns={columns} rows={items} rowKey={({ id }) => id} onOpen={(segment) => void navigate(segment.version === 0 && may ? `/segments/${segment.id}/edit` : `/segments/${segment.id}`)} stickyTop={64} />
            ) : filtered ? (
              <Empty icon="search" title={t('segments.noMatch')} text={t('segments.noMatchNext')} />
            ) : (
              <SegmentsEmpty may={may} />
            )
          }
        </QueryView>
      </Card>
      {query.data !== undefined && (query.data.next !== null || keyset.page > 0) && <Pager page={keyset.page} next={query.data.next} onBack={keyset.back} onForward={keyset.forward} />}
    </>
  );
}
