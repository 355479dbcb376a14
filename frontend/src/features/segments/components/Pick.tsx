import { Select } from 'antd';
import type { ReactNode } from 'react';
import css from './builder.module.css';

export interface PickOption<T extends string | number> {
  readonly value: T;
  readonly label: string;
  readonly note?: string;
}

interface PickProps<T extends string | number> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly PickOption<T>[];
  readonly onPick: (value: T) => void;
  /** How the token reads in the sentence. */
  readonly tone?: 'verb' | 'not';
  readonly children?: ReactNode;
}

/** A word of the sentence that is chosen from a list. */
export function Pick<T extends string | number>({ label, value, options, onPick, tone }: PickProps<T>) {
  const known = options.some((option) => option.value === value);
  const all = known ? options : [{ value, label: String(value) }, ...options];
  return (
    <Select<T>
      className={`${css.pick} ${tone === undefined ? '' : css[tone]}`}
      aria-label={label}
      value={value}
      onChange={onPick}
      size="small"
      popupMatchSelectWidth={false}
      showSearch={all.length > 8 ? { filterOption: (text, option) => `${option?.label ?? ''} ${option?.value ?? ''}`.toLowerCase().includes(text.toLowerCase()) } : false}
      options={all.map((option) => ({ value: option.value, label: option.label, note: option.note }))}
      optionRender={({ data }) => (
        <span className="row between" style={{ gap: 16 }}>
          <span>{data.label}</span>
          {data.note !== undefined && <span className="muted small">{data.note}</span>}
        </span>
      )}
    />
  );
}
