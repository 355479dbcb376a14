import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { MemberRow, MembershipChange, Segment, SegmentVersion } from '@/api/segments';
import { oneIdText } from '@/shared/format/numbers';
import { useFormat } from '@/shared/format/useFormat';
import { useKeyset } from '@/shared/hooks/useKeyset';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { Chip, Segmented } from '@/shared/ui/Chip';
import { DataTable, TwoLines, type Column } from '@/shared/ui/DataTable';
import { Card } from '@/shared/ui/Page';
import { Pager } from '@/shared/ui/Pager';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Empty, QueryView, SkeletonRows } from '@/shared/ui/States';
import { memberPageSize, useChanges, useMembers } from '../api/membership';
import { useVersions } from '../api/segment';
import css from './segments.module.css';

const tabs = ['members', 'changes', 'versions'] as const;
type Tab = (typeof tabs)[number];

/** Columns of the customer list, handed in by the route. */
export type MemberColumns = readonly Column<MemberRow>[];

function Members({ segment, columns }: { readonly segment: Segment; readonly columns: MemberColumns }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const keyset = useKeyset(String(segment.id));
  const query = useMembers(segment.id, keyset.cursor);
  const entered: Column<MemberRow> = {
    key: 'entered',
    title: t('segments.enteredAt'),
    width: 132,
    render: ({ enteredAt }) => (enteredAt === null ? <span className="muted">{t('segments.enteredUnknown')}</span> : <RelativeTime at={enteredAt} className="second" />),
  };
  const [person, ...others] = columns;
  const first = keyset.page * memberPageSize + 1;
  return (
    <QueryView query={query} skeleton={<SkeletonRows rows={8} />}>
      {({ items, next, total }) =>
        items.length === 0 ? (
          <Empty icon="people" title={t('segments.membersEmpty')} text={t('segments.membersEmptyNext')} />
        ) : (
          <div className={query.isPlaceholderData ? css.dim : ''}>
            <DataTable label={t('segments.tab.members')} columns={person === undefined ? [entered] : [person, entered, ...others]} rows={items} rowKey={({ oneId }) => oneId} onOpen={({ oneId }) => void navigate(`/customers/${oneId}`)} />
            <div style={{ padding: '8px 16px 12px' }}>
              <Pager page={keyset.page} next={next} onBack={keyset.back} onForward={keyset.forward}>
                {t('segments.pagerMembers', { from: format.exact(first), to: format.exact(first + items.length - 1) })}
                {` · ${t('segments.memberCount', { count: total, n: format.exact(total) })}`}
              </Pager>
            </div>
          </div>
        )
      }
    </QueryView>
  );
}

function Changes({ segment }: { readonly segment: Segment }) {
  const { t } = useTranslation();
  const url = useUrlState();
  const keyset = useKeyset(String(segment.id));
  const query = useChanges(segment.id, keyset.cursor);
  const columns: readonly Column<MembershipChange>[] = [
    { key: 'at', title: t('segments.when'), width: 160, render: ({ at }) => <RelativeTime at={at} className="second" /> },
    { key: 'who', title: t('segments.who'), render: ({ name, oneId }) => <TwoLines first={name ?? t('customer.unnamed')} second={`OneID ${oneIdText(oneId)}`} /> },
    { key: 'change', title: t('segments.change'), width: 120, render: ({ change }) => <Chip tone={change === 'entered' ? 'good' : 'neutral'}>{t(`segments.changeKind.${change}`)}</Chip> },
    { key: 'cause', title: t('segments.cause'), width: 200, render: ({ cause }) => t(`segments.causeKind.${cause}`, { defaultValue: cause }) },
  ];
  return (
    <QueryView query={query} skeleton={<SkeletonRows rows={8} />}>
      {({ items, next }) =>
        items.length === 0 ? (
          <Empty icon="clock" title={t('segments.changesEmpty')} text={t('segments.changesEmptyNext')} />
        ) : (
          <div className={query.isPlaceholderData ? css.dim : ''}>
            <DataTable label={t('segments.tab.changes')} columns={columns} rows={items} rowKey={({ at, oneId, change }) => `${at}${oneId}${change}`} onOpen={({ oneId }) => url.set({ who: String(oneId) })} />
            {(next !== null || keyset.page > 0) && (
              <div style={{ padding: '8px 16px 12px' }}>
                <Pager page={keyset.page} next={next} onBack={keyset.back} onForward={keyset.forward} />
              </div>
            )}
          </div>
        )
      }
    </QueryView>
  );
}

function Versions({ segment }: { readonly segment: Segment }) {
  const { t } = useTranslation();
  const format = useFormat();
  const query = useVersions(segment.id);
  const columns: readonly Column<SegmentVersion>[] = [
    {
      key: 'version',
      title: t('segments.tab.versions'),
      width: 120,
      render: ({ version }) => (
        <span className="row">
          <span className="strong">{t('segments.versionOf', { version })}</span>
          {version === segment.version && <Chip tone="info">{t('segments.current')}</Chip>}
        </span>
      ),
    },
    { key: 'rule', title: t('segments.rule'), render: ({ sentence }) => <span style={{ display: 'block', padding: '8px 0' }}>{sentence[format.language]}</span> },
    { key: 'at', title: t('segments.publishedAt'), width: 168, render: ({ publishedAt, publishedBy }) => <TwoLines first={<RelativeTime at={publishedAt} />} second={publishedBy} /> },
  ];
  return (
    <QueryView query={query} skeleton={<SkeletonRows rows={3} />}>
      {(items) => (items.length === 0 ? <Empty title={t('segments.versionsEmpty')} text={t('segments.versionsEmptyNext')} /> : <DataTable label={t('segments.tab.versions')} columns={columns} rows={items} rowKey={({ version }) => version} />)}
    </QueryView>
  );
}

interface SegmentDetailsProps {
  readonly segment: Segment;
  readonly columns: MemberColumns;
}

/** Who is in, who came and went, and what the rule was before. */
export function SegmentDetails({ segment, columns }: SegmentDetailsProps) {
  const { t } = useTranslation();
  const url = useUrlState();
  const tab: Tab = tabs.find((each) => each === url.get('tab')) ?? 'members';
  return (
    <Card flush>
      <div className={css.tabs}>
        <Segmented label={t('segments.tab.label')} value={tab} onChange={(next) => url.set({ tab: next === 'members' ? null : next })} options={tabs.map((value) => ({ value, label: t(`segments.tab.${value}`) }))} />
      </div>
      {tab === 'members' && <Members segment={segment} columns={columns} />}
      {tab === 'changes' && <Changes segment={segment} />}
      {tab === 'versions' && <Versions segment={segment} />}
    </Card>
  );
}
