import { Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuarantineDetail } from '@/api/types';
import { Segmented } from '@/shared/ui/Chip';
import { CopyIcon } from '@/shared/ui/Copy';
import { JsonView } from '@/shared/ui/JsonView';
import { fromBase64, hexLines, jsonProblem } from '../model/bytes';
import css from './quarantine.module.css';

type View = 'text' | 'bytes' | 'edit';

interface BodyViewProps {
  readonly entry: QuarantineDetail;
  readonly editable: boolean;
  readonly draft: string | undefined;
  readonly onDraft: (draft: string | undefined) => void;
}

function Hex({ base64 }: { base64: string }) {
  const { t } = useTranslation();
  const lines = useMemo(() => hexLines(fromBase64(base64)), [base64]);
  return (
    <div className={css.hex} tabIndex={0} role="region" aria-label={t('quarantine.view.bytes')}>
      {lines.map(({ offset, hex, text }) => (
        <div key={offset}>
          <i>{offset}</i>  <span>{hex.padEnd(48)}</span>  <b>{text}</b>
        </div>
      ))}
    </div>
  );
}

/** What was received: as text, as bytes, or as a draft to mend. */
export function BodyView({ entry, editable, draft, onDraft }: BodyViewProps) {
  const { t } = useTranslation();
  const views: readonly View[] = [...(entry.body === null ? [] : (['text'] as const)), 'bytes', ...(editable && !entry.truncated ? (['edit'] as const) : [])];
  const [view, setView] = useState<View>(entry.body === null ? 'bytes' : 'text');
  const problem = draft === undefined || draft.trim() === '' ? null : jsonProblem(draft);
  const choose = (next: View) => {
    if (next === 'edit' && draft === undefined) onDraft(entry.body ?? '');
    setView(next);
  };
  return (
    <div className="stack-s">
      <div className="row between">
        <Segmented label={t('quarantine.body')} value={view} onChange={choose} options={views.map((value) => ({ value, label: t(`quarantine.view.${value}`) }))} />
        {entry.body !== null && <CopyIcon text={draft ?? entry.body} />}
      </div>
      {view === 'text' && (
        <div className={css.jsonBox}>
          <JsonView value={entry.body ?? ''} label={t('quarantine.body')} maxHeight={360} />
        </div>
      )}
      {view === 'bytes' && <Hex base64={entry.bodyBase64} />}
      {view === 'edit' && (
        <>
          <Input.TextArea className={css.editor} autoSize={{ minRows: 10, maxRows: 22 }} value={draft} onChange={(event) => onDraft(event.target.value)} aria-label={t('quarantine.view.edit')} spellCheck={false} />
          <span className="small" style={{ color: problem === null ? 'var(--text-3)' : 'var(--danger-text)' }}>
            {problem === null ? t('quarantine.editHint') : t('quarantine.notJson', { problem })}
          </span>
        </>
      )}
      {entry.truncated && <span className="small muted">{t('quarantine.truncated')}</span>}
    </div>
  );
}
