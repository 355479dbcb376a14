import { CompressOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Panel, useReactFlow, useStore } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import css from './bar.module.css';

export function ZoomBar({ onFit }: { readonly onFit: () => void }) {
  const { t } = useTranslation();
  const flow = useReactFlow();
  const zoom = useStore(({ transform }) => transform[2]);
  return (
    <Panel position="bottom-right" className={css.bar}>
      <button type="button" onClick={() => void flow.zoomOut()} aria-label={t('canvas.zoomOut')}>
        <MinusOutlined />
      </button>
      <button type="button" className={css.barText} onClick={() => void flow.zoomTo(1)} aria-label={t('canvas.zoomReset')}>
        {Math.round(zoom * 100)}%
      </button>
      <button type="button" onClick={() => void flow.zoomIn()} aria-label={t('canvas.zoomIn')}>
        <PlusOutlined />
      </button>
      <button type="button" onClick={onFit} aria-label={t('canvas.fit')} title={t('canvas.fit')}>
        <CompressOutlined />
      </button>
    </Panel>
  );
}
