import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Journey, JourneyStatus } from '@/api/journeys';
import { useFormat } from '@/shared/format/useFormat';
import { useDebounced } from '@/shared/hooks/useDebounced';
import { useKeyset } from '@/shared/hooks/useKeyset';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { Segmented } from '@/shared/ui/Chip';
import { DataTable, TwoLines, type Column } from '@/shared/ui/DataTable';
import { Card } from '@/shared/ui/Page';
import { Pager } from '@/shared/ui/Pager';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Empty, QueryView, SkeletonRows } from '@/shared/ui/States';
import { useJourneys } from '../api/journeys';
import { triggerKey } from '../model/shapes';
import type { Say } from '../steps/step';
import { stepFor } from '../steps/steps';
import { StatusChip } from './JourneyChips';
import { StartChoice } from './StartChoice';
import { useSay } from './useSay';
import css from './journeys.module.css';

const statuses: readonly ('' | JourneyStatus)[] = ['', 'running', 'paused', 'draft', 'stopped'];

/** How a journey begins and who may come again, in one line. */
function sentence({ draft, published }: Journey, { t, words, ...say }: Say): string {
  const definition = published ?? draft;
  const trigger = definition.nodes.find((node) => stepFor(node).trigger);
  if (trigger === undefined) return t('journeys.list.noTrigger');
  const { title, line } = stepFor(trigger).summary(trigger.settings, { t, words, ...say });
  const key = triggerKey(definition);
  const { policy, afterHours } = definition.reentry;
  const again = policy === 'per_key' && key === null ? t('journeys.list.again.every') : t(`journeys.list.again.${policy}`, { key: words.property(key ?? ''), hours: afterHours ?? 0 });
  return [trigger.kind === 'segment_trigger' ? `${title} ${line}` : title, again].join(' · ');
}

function useColumns(): readonly Column<Journey>[] {
  const { t } = useTranslation();
  const format = useFormat();
  const say = useSay();
  const never = <span className="muted">{t('journeys.list.notPublished')}</span>;
  const number = (key: string, value: (journey: Journey) => number): Column<Journey> => ({ key, title: t(`journeys.list.${key}`), numeric: true, width: 92, render: (journey) => (journey.version === null ? <span className="muted">0</span> : format.exact(value(journey))) });
  return [
    { key: 'name', title: t('journeys.name'), render: (journey) => <TwoLines first={journey.name} second={sentence(journey, say)} /> },
    {
      key: 'status', title: t('journeys.list.status'), width: 168,
      render: (journey) => (
        <span className="row" style={{ gap: 6 }}>
          <StatusChip status={journey.status} version={journey.version} />
          {journey.problems.length > 0 && journey.status === 'draft' && <span className={css.problems}>{t('journeys.canvas.problems', { count: journey.problems.length })}</span>}
        </span>
      ),
    },
    number('active', ({ counters }) => counters.active),
    number('entered', ({ counters }) => counters.entered),
    number('converted', ({ counters }) => counters.converted),
    {
      key: 'rate', title: t('journeys.list.rate'), numeric: true, width: 84,
      render: ({ counters, version }) => (version === null || counters.entered === 0 ? never : format.percent(counters.converted / counters.entered)),
    },
    { key: 'updated', title: t('journeys.list.updated'), width: 150, from: 1440, render: (journey) => <TwoLines first={<RelativeTime at={journey.updatedAt} />} second={journey.updatedBy} /> },
  ];
}

function Search({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const settled = useDebounced(text);
  useEffect(() => {
    if (settled.trim() !== value) onChange(settled.trim());
    // Only a settled input may write the URL.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settled]);
  return <Input prefix={<SearchOutlined />} value={text} onChange={({ target }) => setText(target.value)} allowClear placeholder={t('journeys.list.search')} aria-label={t('journeys.list.search')} style={{ width: 240 }} />;
}

/** The page's one primary button: what a new journey begins as. */
export function NewJourneyButton() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen(true)}>
        {t('journeys.list.create')}
      </Button>
      <Modal open={open} onCancel={() => setOpen(false)} title={t('journeys.start.title')} footer={null} width={720} destroyOnHidden>
        <StartChoice />
      </Modal>
    </>
  );
}

export function JourneysView({ editable }: { readonly editable: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const url = useUrlState();
  const filter = { q: url.get('q'), status: url.get('status') };
  const keyset = useKeyset(JSON.stringify(filter));
  const query = useJourneys(filter, keyset.cursor);
  const columns = useColumns();
  const filtered = filter.q !== '' || filter.status !== '';
  const items = query.data?.items ?? [];
  return (
    <>
      <Card flush>
        {(filtered || items.length > 0) && <div className={css.toolbar}>
          <Search value={filter.q} onChange={(q) => url.set({ q })} />
          <Segmented label={t('journeys.list.status')} value={filter.status} onChange={(status) => url.set({ status })} options={statuses.map((value) => ({ value, label: value === '' ? t('journeys.list.all') : t(`journeys.status.${value}`) }))} />
        </div>}
        <QueryView query={query} skeleton={<SkeletonRows rows={8} />}>
          {() =>
            items.length > 0 ? (
              <DataTable label={t('nav.journeys')} columns={columns} rows={items} rowKey={({ id }) => id} onOpen={({ id }) => void navigate(`/journeys/${id}`)} />
            ) : filtered ? (
              <Empty icon="search" title={t('journeys.list.noMatch')} text={t('journeys.list.noMatchNext')}>
                <Button onClick={() => url.set({ q: null, status: null })}>{t('action.clear')}</Button>
              </Empty>
            ) : (
              <div className={css.first}>
                <h2>{t('journeys.list.empty')}</h2>
                <p className="second">{t('journeys.list.emptyNext')}</p>
                {editable && <StartChoice />}
              </div>
            )
          }
        </QueryView>
      </Card>
      {items.length > 0 && (keyset.page > 0 || query.data?.next !== null) && (
        <Pager page={keyset.page} next={query.data?.next ?? null} onBack={keyset.back} onForward={keyset.forward}>
          {t('pager.range', { from: format.exact(keyset.page * 50 + 1), to: format.exact(keyset.page * 50 + items.length) })}
        </Pager>
      )}
    </>
  );
}
