import { InputNumber, Select } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimeUnit } from '@/api/conditions';
import { useDictionary } from '@/api/dictionary';
import { useSegmentNames } from '@/api/named';
import { useFormat } from '@/shared/format/useFormat';
import { useWords } from './useWords';
import css from './conditions.module.css';

interface ChoiceProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label: string;
  readonly id?: string;
}

const units: readonly TimeUnit[] = ['minutes', 'hours', 'days'];

/** An event by its name in the reader's language, commonest first; the name in the data is searched too. */
export function EventSelect({ value, onChange, label, id }: ChoiceProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const events = useDictionary().data?.events;
  const options = useMemo(() => {
    const known = (events ?? []).map(({ name, last24h }) => ({ value: name, label: words.event(name), search: `${name} ${words.event(name)}`.toLowerCase(), last24h }));
    return value === '' || known.some((option) => option.value === value) ? known : [...known, { value, label: words.event(value), search: value, last24h: 0 }];
  }, [events, words, value]);
  return (
    <Select
      id={id}
      aria-label={label}
      value={value === '' ? undefined : value}
      placeholder={t('conditions.chooseEvent')}
      onChange={onChange}
      options={options}
      showSearch={{ filterOption: (input, option) => (option?.search ?? '').includes(input.toLowerCase()) }}
      optionRender={({ data }) => (
        <span className={css.option}>
          <span className="ellipsis">{data.label}</span>
          <span className="muted small">{data.last24h > 0 ? t('conditions.last24h', { n: format.compact(data.last24h) }) : ''}</span>
        </span>
      )}
      className={css.fill}
    />
  );
}

export function AttributeSelect({ value, onChange, label, id }: ChoiceProps) {
  const { t } = useTranslation();
  const words = useWords();
  const attributes = useDictionary().data?.attributes ?? [];
  const options = attributes.map(({ key }) => ({ value: key, label: words.attribute(key), search: `${key} ${words.attribute(key)}`.toLowerCase() }));
  return (
    <Select
      id={id}
      aria-label={label}
      value={value === '' ? undefined : value}
      placeholder={t('conditions.chooseAttribute')}
      onChange={onChange}
      options={options}
      showSearch={{ filterOption: (input, option) => (option?.search ?? '').includes(input.toLowerCase()) }}
      className={css.fill}
    />
  );
}

/** A property of an event: those seen so far are suggested, any other may be written. */
export function PropertyInput({ event, value, onChange, label, id, placeholder }: ChoiceProps & { readonly event: string; readonly placeholder?: string }) {
  const { t } = useTranslation();
  const words = useWords();
  const [query, setQuery] = useState('');
  const seen = useDictionary().data?.events.find(({ name }) => name === event)?.properties.map(({ key }) => key) ?? [];
  const typed = query.trim();
  const keys = [...new Set([...seen, ...(value === '' ? [] : [value]), ...(typed === '' ? [] : [typed])])];
  return (
    <Select
      id={id}
      aria-label={label}
      value={value === '' ? undefined : value}
      onChange={(next: string | undefined) => onChange(next ?? '')}
      placeholder={placeholder ?? t('conditions.chooseProperty')}
      options={keys.map((key) => ({ value: key, label: words.property(key) }))}
      showSearch={{ searchValue: query, onSearch: setQuery, filterOption: (input, option) => `${option?.value ?? ''} ${option?.label ?? ''}`.toLowerCase().includes(input.trim().toLowerCase()) }}
      optionRender={({ data }) => (
        <span className={css.option}>
          <span>{data.label}</span>
          {data.label !== data.value && <span className="muted small">{data.value}</span>}
        </span>
      )}
      className={css.fill}
      allowClear
      popupMatchSelectWidth={220}
    />
  );
}

export function SegmentSelect({ value, onChange, label, id }: { readonly value: number | null; readonly onChange: (value: number) => void; readonly label: string; readonly id?: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const segments = useSegmentNames().data ?? [];
  return (
    <Select
      id={id}
      aria-label={label}
      value={value === null || value <= 0 ? undefined : value}
      placeholder={t('conditions.chooseSegment')}
      onChange={onChange}
      options={segments.map((segment) => ({ value: segment.id, label: segment.name, size: segment.size }))}
      showSearch={{ optionFilterProp: 'label' }}
      optionRender={({ data }) => (
        <span className={css.option}>
          <span className="ellipsis">{data.label}</span>
          <span className="muted small">{data.size === null ? '' : t('conditions.people', { n: format.compact(data.size), count: data.size })}</span>
        </span>
      )}
      className={css.fill}
    />
  );
}

interface DurationProps {
  readonly amount: number;
  readonly unit: TimeUnit;
  readonly label: string;
  readonly onChange: (duration: { readonly amount: number; readonly unit: TimeUnit }) => void;
}

export function DurationInput({ amount, unit, label, onChange }: DurationProps) {
  const { t } = useTranslation();
  return (
    <span className={css.duration}>
      <InputNumber aria-label={label} min={1} max={9_999} precision={0} value={amount} onChange={(next) => next !== null && onChange({ amount: next, unit })} />
      <Select aria-label={t('conditions.unitOf', { what: label })} value={unit} onChange={(next) => onChange({ amount, unit: next })} options={units.map((value) => ({ value, label: t(`conditions.unit.${value}`) }))} popupMatchSelectWidth={false} />
    </span>
  );
}
