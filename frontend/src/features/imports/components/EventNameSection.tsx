import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FilePreview, Mapping } from '@/api/types';
import { Segmented } from '@/shared/ui/Chip';
import { constantName, nameColumn, nameForValue, valuesOf, withoutValue, type Edit } from '../model/mapping';
import { AddLine, ColumnSelect, NameInput, RemoveLine, Section } from './fields';
import { useEventOptions } from './useOptions';
import css from './imports.module.css';

interface EventNameSectionProps {
  readonly mapping: Mapping;
  readonly preview: FilePreview;
  readonly onEdit: (edit: Edit) => void;
}

export function EventNameSection({ mapping, preview, onEdit }: EventNameSectionProps) {
  const { t } = useTranslation();
  const options = useEventOptions();
  const { headers, rows } = preview;
  const { eventName, nameWhenNegative } = mapping;
  const byColumn = 'values' in eventName;
  const columnNames = (column: string) => onEdit(nameColumn(column, valuesOf(headers, rows, column)));
  const missing = byColumn ? valuesOf(headers, rows, eventName.column).filter((value) => !(value in eventName.values)) : [];
  return (
    <Section title={t('imports.eventName')} hint={t('imports.eventNameHint')}>
      <div className={css.line}>
        <Segmented
          label={t('imports.eventName')}
          value={byColumn ? 'column' : 'constant'}
          onChange={(kind) => (kind === 'constant' ? onEdit(constantName('')) : columnNames(''))}
          options={[{ value: 'constant', label: t('imports.oneName') }, { value: 'column', label: t('imports.nameByColumn') }]}
        />
        {byColumn ? <ColumnSelect headers={headers} value={eventName.column} onChange={columnNames} /> : <NameInput label={t('imports.eventName')} width={220} value={eventName.constant} options={options} onChange={(name) => onEdit(constantName(name))} />}
      </div>
      {byColumn &&
        Object.entries(eventName.values).map(([value, name]) => (
          <div key={value} className={css.line}>
            <span className="ellipsis" style={{ width: 140 }} title={value}>
              {value}
            </span>
            <span>→</span>
            <NameInput label={t('imports.eventName')} width={220} value={name} options={options} onChange={(next) => onEdit(nameForValue(value, next))} />
            <RemoveLine onRemove={() => onEdit(withoutValue(value))} />
          </div>
        ))}
      {missing.length > 0 && <AddLine onAdd={() => byColumn && columnNames(eventName.column)}>{t('imports.addValues', { count: missing.length })}</AddLine>}
      <div className={css.line} style={{ marginTop: 8, marginBottom: 0 }}>
        <Checkbox
          checked={nameWhenNegative !== null}
          onChange={({ target }) => onEdit((current) => ({ ...current, nameWhenNegative: target.checked ? { column: '', name: 'order_refunded' } : null }))}
        >
          {t('imports.negative')}
        </Checkbox>
      </div>
      {nameWhenNegative !== null && (
        <div className={css.line} style={{ marginTop: 8, marginBottom: 0 }}>
          <ColumnSelect headers={headers} value={nameWhenNegative.column} onChange={(column) => onEdit((current) => ({ ...current, nameWhenNegative: { ...nameWhenNegative, column } }))} />
          <span>{t('imports.negativeThen')}</span>
          <NameInput label={t('imports.eventName')} width={220} value={nameWhenNegative.name} options={options} onChange={(name) => onEdit((current) => ({ ...current, nameWhenNegative: { ...nameWhenNegative, name } }))} />
        </div>
      )}
    </Section>
  );
}
