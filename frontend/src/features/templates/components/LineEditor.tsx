import { useImperativeHandle, useRef, type Ref } from 'react';
import type { TemplateProblem } from '@/api/touches';
import { insertAt, lineCount, lineRange } from '../model/text';
import css from './templates.module.css';

export interface EditorHandle {
  readonly insert: (piece: string) => void;
  readonly goTo: (line: number) => void;
}

interface LineEditorProps {
  readonly value: string;
  readonly label: string;
  readonly readOnly: boolean;
  readonly problems: ReadonlyMap<number, readonly TemplateProblem[]>;
  readonly onChange: (value: string) => void;
  readonly onFocus: () => void;
  readonly ref: Ref<EditorHandle>;
}

const lineHeight = 20;

/** Plain text with numbered lines; those with a problem are marked. */
export function LineEditor({ value, label, readOnly, problems, onChange, onFocus, ref }: LineEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const gutter = useRef<HTMLDivElement>(null);
  useImperativeHandle(
    ref,
    () => ({
      insert: (piece) => {
        const box = area.current;
        if (box === null) return;
        const { text, cursor } = insertAt(box.value, box.selectionStart, box.selectionEnd, piece);
        onChange(text);
        requestAnimationFrame(() => (box.focus(), box.setSelectionRange(cursor, cursor)));
      },
      goTo: (line) => {
        const box = area.current;
        if (box === null) return;
        const { from, to } = lineRange(box.value, line);
        box.focus();
        box.setSelectionRange(from, to);
        box.scrollTop = Math.max(0, (line - 4) * lineHeight);
      },
    }),
    [onChange],
  );
  return (
    <div className={css.editor}>
      <div className={css.gutter} ref={gutter} aria-hidden="true">
        {Array.from({ length: lineCount(value) }, (_, index) => (
          <span key={index} className={problems.has(index + 1) ? css.badLine : ''}>
            {index + 1}
          </span>
        ))}
      </div>
      <textarea
        ref={area}
        aria-label={label}
        value={value}
        readOnly={readOnly}
        spellCheck={false}
        wrap="off"
        onFocus={onFocus}
        onChange={({ target }) => onChange(target.value)}
        onScroll={({ currentTarget }) => gutter.current !== null && (gutter.current.scrollTop = currentTarget.scrollTop)}
      />
    </div>
  );
}
