import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Source, SourceKey } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { Chip, type Tone } from '@/shared/ui/Chip';
import { DataTable, type Column } from '@/shared/ui/DataTable';
import { Card } from '@/shared/ui/Page';
import { RelativeTime } from '@/shared/ui/RelativeTime';
import { useNotify } from '@/shared/ui/useNotify';
import { useRevokeKey } from '../api/source';
import { keyState, livingKeys, type KeyState } from '../model/health';
import { RotateKeyModal } from './RotateKeyModal';

const tones: Readonly<Record<KeyState, Tone>> = { active: 'good', retiring: 'warn', expired: 'neutral', revoked: 'neutral' };

export function KeysCard({ source, editable }: { readonly source: Source; readonly editable: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { modal } = App.useApp();
  const notify = useNotify();
  const revoke = useRevokeKey(source.id);
  const [rotating, setRotating] = useState(false);

  const askRevoke = (key: SourceKey) =>
    modal.confirm({
      title: t('sources.revokeAsk', { hint: key.hint }),
      content: livingKeys(source).length === 1 ? t('sources.revokeLast') : t('sources.revokeWhat'),
      okText: t('sources.revoke'),
      okButtonProps: { danger: true },
      cancelText: t('action.cancel'),
      onOk: () => revoke.mutateAsync(key.id).catch(notify.failed),
    });

  const columns: readonly Column<SourceKey>[] = [
    { key: 'hint', title: t('sources.writeKey'), render: (key) => <span className="mono">{key.hint}</span> },
    { key: 'kind', title: t('sources.type'), render: (key) => t(`sources.keyKind.${key.kind}`) },
    {
      key: 'state',
      title: t('sources.status'),
      render: (key) => {
        const state = keyState(key);
        const until = state === 'retiring' && key.expiresAt !== null ? ` ${format.relative(key.expiresAt)}` : '';
        return (
          <Chip tone={tones[state]} dot>
            {t(`sources.keyState.${state}`, { until })}
          </Chip>
        );
      },
    },
    { key: 'created', title: t('sources.keyCreated'), render: (key) => <RelativeTime at={key.createdAt} className="second" /> },
    {
      key: 'actions',
      title: <span className="sr-only">{t('action.more')}</span>,
      numeric: true,
      render: (key) =>
        editable &&
        ['active', 'retiring'].includes(keyState(key)) && (
          <button type="button" className="link" onClick={() => askRevoke(key)}>
            {t('sources.revoke')}
          </button>
        ),
    },
  ];
  return (
    <Card
      flush
      title={t('sources.keys')}
      sub={t('sources.keysSub')}
      extra={
        editable && (
          <Button size="small" onClick={() => setRotating(true)}>
            {t('sources.rotate')}
          </Button>
        )
      }
    >
      <DataTable label={t('sources.keys')} columns={columns} rows={source.keys} rowKey={(key) => key.id} density="compact" />
      <RotateKeyModal source={source} open={rotating} onClose={() => setRotating(false)} />
    </Card>
  );
}
