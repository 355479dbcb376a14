import { Popover } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './builder.module.css';

interface ValueTokenProps<T> {
  readonly label: string;
  readonly texts: readonly string[];
  readonly value: T;
  /** Opens by itself, for a condition that was just added and says nothing yet. */
  readonly eager?: boolean;
  readonly onDone: (value: T) => void;
  readonly editor: (value: T, change: (value: T) => void) => ReactNode;
}

const shown = 6;

/** Keys pressed while a list hangs open belong to that list. */
const listOpen = (target: EventTarget) => target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true';

/** A value of the sentence; pressing it opens its editor, and closing that takes the change in one step of undo. */
export function ValueToken<T>({ label, texts, value, eager = false, onDone, editor }: ValueTokenProps<T>) {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<T | null>(eager && texts.length === 0 ? value : null);
  const open = edited !== null;
  const done = () => {
    if (edited !== null && JSON.stringify(edited) !== JSON.stringify(value)) onDone(edited);
    setEdited(null);
  };
  const more = texts.length - shown;
  return (
    <Popover
      open={open}
      onOpenChange={(next) => (next ? setEdited(value) : done())}
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      destroyOnHidden
      content={
        <div
          className={css.editor}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !listOpen(event.target)) setEdited(null);
            if (event.key === 'Enter' && !listOpen(event.target)) done();
          }}
        >
          {editor(edited ?? value, setEdited)}
          <button type="button" className="link" style={{ alignSelf: 'flex-end' }} onClick={done}>
            {t('builder.done')}
          </button>
        </div>
      }
    >
      <button type="button" className={css.values} aria-label={`${label}: ${texts.join(' ') || t('builder.noValue')}`} aria-expanded={open}>
        {texts.length === 0 && <span className={`${css.value} ${css.missing}`}>{t('builder.noValue')}</span>}
        {texts.slice(0, shown).map((text) => (
          <span key={text} className={css.value}>
            {text}
          </span>
        ))}
        {more > 0 && <span className={css.value}>+{more}</span>}
      </button>
    </Popover>
  );
}
