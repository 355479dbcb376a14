import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Source } from '@/api/types';
import { useNotify } from '@/shared/ui/useNotify';
import { useChangeSource } from '../api/source';

export function PauseButton({ source }: { readonly source: Source }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const notify = useNotify();
  const change = useChangeSource(source.id);
  if (source.status === 'paused') {
    return (
      <Button type="primary" loading={change.isPending} onClick={() => change.mutate({ status: 'active' }, { onError: notify.failed })}>
        {t('sources.resume')}
      </Button>
    );
  }
  const pause = () =>
    modal.confirm({
      title: t('sources.pauseAsk', { name: source.name }),
      content: t('sources.pauseWhat'),
      okText: t('sources.pause'),
      okButtonProps: { danger: true },
      cancelText: t('action.cancel'),
      onOk: () => change.mutateAsync({ status: 'paused' }).catch(notify.failed),
    });
  return (
    <Button danger onClick={pause}>
      {t('sources.pause')}
    </Button>
  );
}
