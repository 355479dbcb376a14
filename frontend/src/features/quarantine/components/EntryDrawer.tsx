import { App, Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuarantineDetail } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { Chip } from '@/shared/ui/Chip';
import { QueryView, SkeletonRows } from '@/shared/ui/States';
import { Definitions, Trouble } from '@/shared/ui/Trouble';
import { useNotify } from '@/shared/ui/useNotify';
import { useDiscard, useEntry, useReplay } from '../api/quarantine';
import { BodyView } from './BodyView';

interface EntryProps {
  readonly entry: QuarantineDetail;
  readonly editable: boolean;
  readonly onDone: () => void;
}

function Entry({ entry, editable, onDone }: EntryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const { modal } = App.useApp();
  const replay = useReplay(entry.id);
  const discard = useDiscard(entry.id);
  const [draft, setDraft] = useState<string>();
  const open = entry.status === 'open';
  const edited = draft !== undefined && draft !== entry.body;
  const send = () =>
    replay.mutate(edited ? draft : undefined, {
      onSuccess: ({ status }) => status === 'accepted' && (notify.done(t('quarantine.accepted')), onDone()),
      onError: notify.failed,
    });
  const askDiscard = () =>
    modal.confirm({
      title: t('quarantine.discardAsk'),
      content: t('quarantine.discardWhat'),
      okText: t('quarantine.discard'),
      okButtonProps: { danger: true },
      cancelText: t('action.cancel'),
      onOk: () => discard.mutateAsync().then(onDone, notify.failed),
    });
  return (
    <div className="stack">
      <Trouble title={t(`reason.${entry.reason}`, { defaultValue: entry.reason })}>
        {t(`reasonHelp.${entry.reason}`, { defaultValue: '' })} <span className="mono">{entry.detail}</span>
      </Trouble>
      {replay.data?.status === 'refused' && (
        <Trouble tone="caution" title={t('quarantine.stillRefused', { reason: t(`reason.${replay.data.reason}`, { defaultValue: replay.data.reason ?? '' }) })}>
          {replay.data.detail}
        </Trouble>
      )}
      <Definitions
        items={[
          [t('quarantine.received'), format.absolute(entry.receivedAt)],
          [t('quarantine.source'), entry.sourceName ?? t('debugger.unknownSource')],
          [t('quarantine.event'), entry.eventName === null ? t('debugger.unnamed') : [t(`event.${entry.eventName}`, { defaultValue: '' }), entry.eventName].join(' ').trim()],
          [t('quarantine.endpoint'), format.list([entry.endpoint, format.bytes(entry.sizeBytes), entry.contentEncoding ?? ''])],
          ...(entry.messageId === null ? [] : [['messageId', <span key="m" className="mono">{entry.messageId}</span>] as const]),
          ...(entry.resolvedAt === null ? [] : [[t(`quarantine.status.${entry.status}`), `${format.absolute(entry.resolvedAt)} ${entry.resolvedBy ?? ''}`] as const]),
        ]}
      />
      <BodyView entry={entry} editable={editable && open} draft={draft} onDraft={setDraft} />
      {editable && open && (
        <div className="row">
          <Button type="primary" loading={replay.isPending} onClick={send}>
            {t(edited ? 'quarantine.replayEdited' : 'quarantine.replay')}
          </Button>
          <Button danger onClick={askDiscard}>
            {t('quarantine.discard')}
          </Button>
          {edited && <Chip tone="accent">{t('quarantine.edited')}</Chip>}
        </div>
      )}
    </div>
  );
}

interface EntryDrawerProps {
  readonly id: number | null;
  readonly editable: boolean;
  readonly onClose: () => void;
}

export function EntryDrawer({ id, editable, onClose }: EntryDrawerProps) {
  const { t } = useTranslation();
  const query = useEntry(id);
  return (
    <Drawer open={id !== null} size={680} title={t('quarantine.one')} onClose={onClose} destroyOnHidden>
      {id !== null && (
        <QueryView query={query} skeleton={<SkeletonRows rows={8} />}>
          {(entry) => <Entry key={entry.id} entry={entry} editable={editable} onDone={onClose} />}
        </QueryView>
      )}
    </Drawer>
  );
}
