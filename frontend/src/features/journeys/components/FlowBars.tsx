import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Panel } from '@xyflow/react';
import { useTranslation } from 'react-i18next';
import css from '@/shared/canvas/bar.module.css';
import type { Draft } from './useDraft';

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
