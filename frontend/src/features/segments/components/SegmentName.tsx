import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Segment } from '@/api/segments';
import { useNotify } from '@/shared/ui/useNotify';
import css from './builder.module.css';

interface SegmentNameProps {
  readonly name: string;
  readonly onRename: (name: string) => Promise<Segment>;
}

/** The segment's name, changed where it stands. */
export function SegmentName({ name, onRename }: SegmentNameProps) {
  const { t } = useTranslation();
  const notify = useNotify();
  const [text, setText] = useState(name);
  const done = () => {
    const trimmed = text.trim();
    if (trimmed === '' || trimmed === name) return setText(name);
    onRename(trimmed).catch((error: unknown) => {
      notify.failed(error);
      setText(name);
    });
  };
  return (
    <input
      className={css.rename}
      size={Math.max(8, [...text].length * 2)}
      aria-label={t('segments.name')}
      maxLength={100}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur();
        if (event.key === 'Escape') setText(name);
      }}
    />
  );
}
