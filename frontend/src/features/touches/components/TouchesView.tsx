import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { touchStatuses, type Touch } from '@/api/touches';
import { oneIdText } from '@/shared/format/numbers';
import { useFormat } from '@/shared/format/useFormat';
import { useKeyset } from '@/shared/hooks/useKeyset';
import { useUrlState } from '@/shared/hooks/useUrlState';
import { reasonText } from '@/shared/touch/reason';
import { TouchChip, useTouchOutcome } from '@/shared/touch/TouchChip';
import { FilterChip } from '@/shared/ui/Chip';
import { DataTable, TwoLines, type Column } from '@/shared/ui/DataTable';
import { Card } from '@/shared/ui/Page';
import { Pager } from '@/shared/ui/Pager';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { Empty, QueryView, SkeletonRows } from '@/shared/ui/States';
import { Definitions } from '@/shared/ui/Trouble';
import { useJourneyNames, useTouches } from '../api/touches';
import css from './touches.module.css';

export const reasons = ['no_consent', 'frequency_cap', 'quiet_hours', 'no_contact_point', 'control_group', 'missing_variable', 'content_failed', 'content_gone', 'channel_off', 'forbidden_address', 'server_unreachable', 'no_answer'] as const;

function useColumns(): readonly Column<Touch>[] {
  const { t } = useTranslation();
  const outcome = useTouchOutcome();
  return [
    { key: 'person', title: t('journeys.runs.person'), width: 176, render: (touch) => <TwoLines first={touch.name ?? t('customer.unnamed')} second={touch.contactPoint ?? t('touches.noContact')} /> },
    { key: 'what', title: t('touches.what'), render: (touch) => <TwoLines first={<span style={{ fontWeight: 400 }}>{touch.subject ?? t('touches.noSubject')}</span>} second={`${touch.journeyName} v${touch.version}`} /> },
    { key: 'channel', title: t('journeys.field.channel'), width: 84, render: ({ channel }) => t(`touches.channel.${channel}`, { defaultValue: channel }) },
    { key: 'purpose', title: t('journeys.field.purpose'), width: 84, from: 1440, render: ({ purpose }) => <span className="second">{t(`touches.purpose.${purpose}`)}</span> },
    { key: 'status', title: t('journeys.list.status'), width: 116, render: ({ status }) => <TouchChip status={status} /> },
    { key: 'outcome', title: t('touches.outcome'), width: 168, render: (touch) => outcome(touch) || <span className="muted">{t('touches.nothingYet')}</span> },
    { key: 'at', title: t('touches.at'), width: 124, render: (touch) => <RelativeTime at={touch.handedAt ?? touch.finishedAt ?? touch.plannedAt} className="second" /> },
  ];
}

function Detail({ touch }: { readonly touch: Touch }) {
  const { t } = useTranslation();
  const format = useFormat();
  const over = touch.finishedAt !== null;
  const time = (at: string | null) => (at === null ? t(over ? 'touches.never' : 'journeys.runs.notYet') : format.absolute(at));
  return (
    <div className={css.detail}>
      <Definitions
        items={[
          [t('touches.means'), t(`touches.statusHelp.${touch.status}`)],
          ['OneID', <Link key="p" to={`/customers/${touch.oneId}`}>{oneIdText(touch.oneId)}</Link>],
          [t('touches.step'), <Link key="j" to={`/journeys/${touch.journeyId}`}>{`${touch.journeyName} v${touch.version} · ${touch.nodeId}`}</Link>],
          [t('journeys.runs.key'), touch.occurrence || t('journeys.runs.noKey')],
        ]}
      />
      <Definitions items={[[t('touches.planned'), time(touch.plannedAt)], [t('touches.handed'), time(touch.handedAt)], [t('touches.finished'), time(touch.finishedAt)], ...touch.receipts.map(({ kind, at }) => [t(`touches.receipt.${kind}`), format.absolute(at)] as const)]} />
    </div>
  );
}

function Filters({ url }: { readonly url: ReturnType<typeof useUrlState> }) {
  const { t } = useTranslation();
  const journeys = useJourneyNames().data ?? [];
  const oneId = url.get('oneId');
  const option = (value: string, label: string) => ({ value, label });
  return (
    <div className={css.toolbar}>
      <Select aria-label={t('nav.journeys')} value={url.get('journey')} onChange={(journey) => url.set({ journey })} options={[option('', t('touches.allJourneys')), ...journeys.map(({ id, name }) => option(String(id), name))]} style={{ width: 200 }} showSearch={{ optionFilterProp: 'label' }} />
      <Select aria-label={t('journeys.list.status')} value={url.get('status')} onChange={(status) => url.set({ status })} options={[option('', t('touches.allStatuses')), ...touchStatuses.map((value) => option(value, t(`touches.status.${value}`)))]} style={{ width: 148 }} />
      <Select aria-label={t('touches.reason')} value={url.get('reason')} onChange={(reason) => url.set({ reason })} options={[option('', t('touches.allReasons')), ...reasons.map((value) => option(value, reasonText(t, value)))]} style={{ width: 168 }} />
      {oneId !== '' && <FilterChip label="OneID" value={oneIdText(Number(oneId))} onRemove={() => url.set({ oneId: null })} />}
    </div>
  );
}

/** Everything that was to be sent, with how it ended and why. */
export function TouchesView() {
  const { t } = useTranslation();
  const format = useFormat();
  const url = useUrlState();
  const filter = { journey: url.get('journey'), oneId: url.get('oneId'), status: url.get('status'), reason: url.get('reason') };
  const keyset = useKeyset(JSON.stringify(filter));
  const query = useTouches(filter, keyset.cursor);
  const columns = useColumns();
  const [opened, setOpened] = useState<number | null>(null);
  const items = query.data?.items ?? [];
  const filtered = Object.values(filter).some((value) => value !== '');
  return (
    <>
      <Card flush>
        <Filters url={url} />
        <QueryView query={query} skeleton={<SkeletonRows rows={12} />}>
          {() =>
            items.length === 0 ? (
              <Empty icon="send" title={t(filtered ? 'touches.noMatch' : 'touches.empty')} text={t(filtered ? 'touches.noMatchNext' : 'touches.emptyNext')}>
                {filtered && <Button onClick={() => url.set({ journey: null, oneId: null, status: null, reason: null })}>{t('action.clear')}</Button>}
              </Empty>
            ) : (
              <DataTable label={t('journeyTab.touches')} columns={columns} rows={items} rowKey={({ id }) => id} onOpen={({ id }) => setOpened(opened === id ? null : id)} selected={({ id }) => id === opened} below={(touch) => touch.id === opened && <Detail touch={touch} />} />
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
