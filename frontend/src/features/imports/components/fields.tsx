import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import ui from '@/shared/ui/ui.module.css';
import css from './imports.module.css';

interface ColumnSelectProps {
  readonly headers: readonly string[];
  readonly value: string;
  readonly onChange: (column: string) => void;
  readonly width?: number;
}

export function ColumnSelect({ headers, value, onChange, width = 168 }: ColumnSelectProps) {
  const { t } = useTranslation();
  return (
    <Select showSearch aria-label={t('imports.column')} placeholder={t('imports.column')} style={{ width }} value={value === '' ? undefined : value} onChange={onChange} options={headers.map((header) => ({ value: header, label: header }))} />
  );
}

interface NameInputProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  readonly width?: number;
}

/** A name that is usually one of the known ones but may be any. */
export function NameInput({ label, value, options, onChange, width = 168 }: NameInputProps) {
  return (
    <AutoComplete
      aria-label={label}
      placeholder={label}
      style={{ width }}
      value={value}
      onChange={onChange}
      options={options.map((option) => ({ value: option.value, label: option.label === option.value ? option.value : `${option.value} ${option.label}` }))}
      showSearch={{ filterOption: (typed, option) => String(option?.label ?? '').toLowerCase().includes(typed.toLowerCase()) }}
      popupMatchSelectWidth={240}
    />
  );
}

export function RemoveLine({ onRemove }: { readonly onRemove: () => void }) {
  const { t } = useTranslation();
  return (
    <button type="button" className={ui.iconButton} onClick={onRemove} aria-label={t('imports.remove')} title={t('imports.remove')}>
      <DeleteOutlined />
    </button>
  );
}

export function AddLine({ onAdd, children }: { readonly onAdd: () => void; readonly children: ReactNode }) {
  return (
    <Button size="small" type="dashed" icon={<PlusOutlined />} onClick={onAdd}>
      {children}
    </Button>
  );
}

export function Section({ title, hint, children }: { readonly title: string; readonly hint: string; readonly children: ReactNode }) {
  return (
    <section className={css.section}>
      <h3>{title}</h3>
      <p>{hint}</p>
      {children}
    </section>
  );
}
