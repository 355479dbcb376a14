import { EditOutlined } from '@ant-design/icons';
import { Button, InputNumber, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Source } from '@/api/types';
import { useFormat } from '@/shared/format/useFormat';
import { useNotify } from '@/shared/ui/useNotify';
import ui from '@/shared/ui/ui.module.css';
import { useChangeSource } from '../api/source';

/** The source's limit, changed where it is read. */
export function RateLimit({ source, editable }: { readonly source: Source; readonly editable: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const notify = useNotify();
  const change = useChangeSource(source.id);
  const [open, setOpen] = useState(false);
  const [limit, setLimit] = useState<number | null>(source.ratePerSecond);
  const save = () => {
    if (limit === null) return;
    change.mutate({ ratePerSecond: limit }, { onSuccess: () => setOpen(false), onError: notify.failed });
  };
  const form = (
    <div className="stack-s" style={{ width: 260 }}>
      <InputNumber min={1} max={100_000} precision={0} value={limit} onChange={setLimit} onPressEnter={save} suffix={t('sources.perSecond')} aria-label={t('sources.rateLimit')} style={{ width: '100%' }} />
      <p className="muted small">{t('sources.rateLimitWhat')}</p>
      <Button type="primary" onClick={save} loading={change.isPending}>
        {t('action.save')}
      </Button>
    </div>
  );
  return (
    <span className="row" style={{ gap: 4 }}>
      {t('sources.rate', { rate: format.exact(source.ratePerSecond) })}
      {editable && (
        <Popover content={form} trigger="click" open={open} onOpenChange={(next) => (setOpen(next), setLimit(source.ratePerSecond))} placement="bottomRight">
          <button type="button" className={ui.iconButton} aria-label={t('sources.changeRate')}>
            <EditOutlined />
          </button>
        </Popover>
      )}
    </span>
  );
}
