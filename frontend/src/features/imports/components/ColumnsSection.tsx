import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MappedColumn } from '@/api/types';
import { columnTypes, removeAt, replaceAt } from '../model/mapping';
import { AddLine, ColumnSelect, NameInput, RemoveLine, Section } from './fields';
import { useTargetOptions } from './useOptions';
import css from './imports.module.css';

interface ColumnsSectionProps {
  readonly kind: 'properties' | 'traits';
  readonly headers: readonly string[];
  readonly columns: readonly MappedColumn[];
  readonly onChange: (columns: readonly MappedColumn[]) => void;
}

export function ColumnsSection({ kind, headers, columns, onChange }: ColumnsSectionProps) {
  const { t } = useTranslation();
  const options = useTargetOptions(kind);
  const put = (index: number, column: MappedColumn) => onChange(replaceAt(columns, index, column));
  const unused = headers.find((header) => !columns.some(({ column }) => column === header)) ?? '';
  return (
    <Section title={t(`imports.${kind}`)} hint={t(`imports.${kind}Hint`)}>
      {columns.map((item, index) => (
        <div key={index} className={css.line}>
          {item.multiply === undefined ? (
            <ColumnSelect headers={headers} width={160} value={item.column ?? ''} onChange={(column) => put(index, { ...item, column })} />
          ) : (
            <Select
              mode="multiple"
              aria-label={t('imports.multiplied')}
              placeholder={t('imports.multiplied')}
              style={{ width: 252 }}
              maxCount={3}
              maxTagCount="responsive"
              value={[...item.multiply]}
              onChange={(multiply: string[]) => put(index, { ...item, multiply })}
              options={headers.map((header) => ({ value: header, label: header }))}
            />
          )}
          <span>→</span>
          <NameInput label={t('imports.target')} width={144} value={item.target} options={options} onChange={(target) => put(index, { ...item, target })} />
          {item.multiply === undefined && <Select aria-label={t('imports.type')} style={{ width: 104 }} value={item.type} onChange={(type) => put(index, { ...item, type })} options={columnTypes.map((value) => ({ value, label: t(`imports.types.${value}`) }))} />}
          <RemoveLine onRemove={() => onChange(removeAt(columns, index))} />
        </div>
      ))}
      <div className="row">
        <AddLine onAdd={() => onChange([...columns, { column: unused, target: '', type: 'text' }])}>{t(`imports.add.${kind}`)}</AddLine>
        {kind === 'properties' && <AddLine onAdd={() => onChange([...columns, { target: 'amount', type: 'number', multiply: [] }])}>{t('imports.add.product')}</AddLine>}
      </div>
    </Section>
  );
}
