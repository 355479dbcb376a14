import { CompressOutlined, MinusOutlined, PlusOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Panel, useReactFlow, useStore } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import type { Draft } from './useDraft';
import css from './canvas.module.css';

export function HistoryBar({ draft, editable }: { readonly draft: Draft; readonly editable: boolean }) {
  const { t } = useTranslation();
  if (!editable) return null;
  return (
    <Panel position="top-left" className={css.bar}>
      <button type="button" disabled={!draft.canUndo} onClick={draft.undo} aria-label={t('journeys.canvas.undo')} title={t('journeys.canvas.undo')}>
        <UndoOutlined />
      </button>
      <button type="button" disabled={!draft.canRedo} onClick={draft.redo} aria-label={t('journeys.canvas.redo')} title={t('journeys.canvas.redo')}>
        <RedoOutlined />
      </button>
      <button type="button" className={css.barText} onClick={() => draft.edit({ type: 'tidy' })}>
        {t('journeys.canvas.tidy')}
      </button>
    </Panel>
  );
}

export function ZoomBar({ onFit }: { readonly onFit: () => void }) {
  const { t } = useTranslation();
  const flow = useReactFlow();
  const zoom = useStore(({ transform }) => transform[2]);
  return (
    <Panel position="bottom-right" className={css.bar}>
      <button type="button" onClick={() => void flow.zoomOut()} aria-label={t('journeys.canvas.zoomOut')}>
        <MinusOutlined />
      </button>
      <button type="button" className={css.barText} onClick={() => void flow.zoomTo(1)} aria-label={t('journeys.canvas.zoomReset')}>
        {Math.round(zoom * 100)}%
      </button>
      <button type="button" onClick={() => void flow.zoomIn()} aria-label={t('journeys.canvas.zoomIn')}>
        <PlusOutlined />
      </button>
      <button type="button" onClick={onFit} aria-label={t('journeys.canvas.fit')} title={t('journeys.canvas.fit')}>
        <CompressOutlined />
      </button>
    </Panel>
  );
}
