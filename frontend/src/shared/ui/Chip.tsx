import { CloseOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import css from './ui.module.css';

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'accent' | 'neutral';

export function Chip({ tone = 'neutral', dot = false, children }: { tone?: Tone; dot?: boolean; children: ReactNode }) {
  return <span className={`${css.chip} ${css[tone] ?? ''} ${dot ? css.chipDot : ''}`}>{children}</span>;
}

interface FilterChipProps {
  readonly label: string;
  readonly value: string;
  readonly onRemove: () => void;
}

/** A filter in force: key, value and ×. */
export function FilterChip({ label, value, onRemove }: FilterChipProps) {
  const { t } = useTranslation();
  return (
    <span className={css.filterChip}>
      <span className="second">{label}</span>
      <b>{value}</b>
      <button type="button" onClick={onRemove} aria-label={t('action.removeFilter', { label })}>
        <CloseOutlined />
      </button>
    </span>
  );
}

interface SegmentedProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

export function Segmented<T extends string>({ label, value, options, onChange }: SegmentedProps<T>) {
  return (
    <span className={css.segmented} role="group" aria-label={label}>
      {options.map((option) => (
        <button key={option.value} type="button" aria-pressed={option.value === value} onClick={() => onChange(option.value)}>
          {option.label}
        </button>
      ))}
    </span>
  );
}

export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className={css.kbd}>{children}</kbd>;
}
