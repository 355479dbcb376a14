import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format/useFormat';
import { useNotify } from '@/shared/ui/useNotify';
import { useBulkReplay, type BulkReplay } from '../api/quarantine';

interface BulkReplayButtonProps {
  readonly request: BulkReplay;
  /** How many will be sent again; unknown when a source narrows a reason. */
  readonly count: number | null;
  readonly onDone: () => void;
}

export function BulkReplayButton({ request, count, onDone }: BulkReplayButtonProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const { modal } = App.useApp();
  const replay = useBulkReplay();
  const label = count === null ? t('quarantine.replayFiltered') : t('quarantine.replayMany', { count, n: format.exact(count) });
  const run = async () => {
    try {
      const { accepted, refused } = await replay.mutateAsync(request);
      onDone();
      modal.info({
        title: t('quarantine.bulkDone', { accepted: format.exact(accepted) }),
        content: refused > 0 ? t('quarantine.bulkRefused', { count: refused, n: format.exact(refused) }) : t('quarantine.bulkAll'),
        okText: t('action.close'),
      });
    } catch (error) {
      notify.failed(error);
    }
  };
  const ask = () => modal.confirm({ title: label, content: t('quarantine.bulkWhat'), okText: t('quarantine.replay'), cancelText: t('action.cancel'), onOk: run });
  return (
    <Button type="primary" loading={replay.isPending} onClick={ask}>
      {label}
    </Button>
  );
}
