import { AutoComplete, Input, Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilePreview, Mapping } from '@/api/types';
import { Card } from '@/shared/ui/Page';
import { removeAt, replaceAt, scopedKinds, timeFormats, type Edit } from '../model/mapping';
import { ColumnsSection } from './ColumnsSection';
import { EventNameSection } from './EventNameSection';
import { AddLine, ColumnSelect, RemoveLine, Section } from './fields';
import { useKindOptions } from './useOptions';
import css from './imports.module.css';

interface MappingFormProps {
  readonly mapping: Mapping;
  readonly preview: FilePreview;
  readonly onEdit: (edit: Edit) => void;
}

const commonZones = ['Asia/Shanghai', 'UTC'];

function TimeSection({ mapping, preview, onEdit }: MappingFormProps) {
  const { t } = useTranslation();
  const { time } = mapping;
  const zones = useMemo(() => [...new Set([...commonZones, ...Intl.supportedValuesOf('timeZone')])].map((value) => ({ value, label: value })), []);
  const set = (changes: Partial<Mapping['time']>) => onEdit((current) => ({ ...current, time: { ...current.time, ...changes } }));
  return (
    <Section title={t('imports.time')} hint={t('imports.timeHint')}>
      <div className={css.line} style={{ marginBottom: 0 }}>
        <ColumnSelect headers={preview.headers} value={time.column} onChange={(column) => set({ column })} />
        <AutoComplete aria-label={t('imports.format')} style={{ width: 180 }} value={time.format} onChange={(format) => set({ format })} options={timeFormats.map((value) => ({ value, label: value === 'auto' ? `auto ${t('imports.auto')}` : value }))} />
        <Select showSearch aria-label={t('imports.zone')} style={{ width: 150 }} value={time.zone} onChange={(zone) => set({ zone })} options={zones} />
      </div>
    </Section>
  );
}

function IdentifiersSection({ mapping, preview, onEdit }: MappingFormProps) {
  const { t } = useTranslation();
  const kinds = useKindOptions();
  const { identifiers } = mapping;
  const put = (next: Mapping['identifiers']) => onEdit((current) => ({ ...current, identifiers: next }));
  return (
    <Section title={t('imports.identifiers')} hint={t('imports.identifiersHint')}>
      {identifiers.map((item, index) => (
        <div key={index} className={css.line}>
          <ColumnSelect headers={preview.headers} value={item.column} onChange={(column) => put(replaceAt(identifiers, index, { ...item, column }))} />
          <span>→</span>
          <Select showSearch={{ optionFilterProp: 'label' }} aria-label={t('imports.kind')} placeholder={t('imports.kind')} style={{ width: 160 }} value={item.kind === '' ? undefined : item.kind} onChange={(kind) => put(replaceAt(identifiers, index, { ...item, kind }))} options={kinds} />
          {scopedKinds.has(item.kind) && <Input aria-label={t('imports.scope')} placeholder={t('imports.scope')} style={{ width: 120 }} value={item.scope} onChange={({ target }) => put(replaceAt(identifiers, index, { ...item, scope: target.value }))} />}
          <RemoveLine onRemove={() => put(removeAt(identifiers, index))} />
        </div>
      ))}
      <AddLine onAdd={() => put([...identifiers, { column: '', kind: '', scope: '' }])}>{t('imports.add.identifier')}</AddLine>
    </Section>
  );
}

export function MappingForm({ mapping, preview, onEdit }: MappingFormProps) {
  const { t } = useTranslation();
  const { headers } = preview;
  return (
    <Card flush>
      <EventNameSection mapping={mapping} preview={preview} onEdit={onEdit} />
      <TimeSection mapping={mapping} preview={preview} onEdit={onEdit} />
      <IdentifiersSection mapping={mapping} preview={preview} onEdit={onEdit} />
      <ColumnsSection kind="properties" headers={headers} columns={mapping.properties} onChange={(properties) => onEdit((current) => ({ ...current, properties }))} />
      <ColumnsSection kind="traits" headers={headers} columns={mapping.traits} onChange={(traits) => onEdit((current) => ({ ...current, traits }))} />
      <Section title={t('imports.rowKey')} hint={t('imports.rowKeyHint')}>
        <Select
          mode="multiple"
          allowClear
          aria-label={t('imports.rowKey')}
          placeholder={t('imports.wholeRow')}
          style={{ width: '100%' }}
          value={[...(mapping.rowKey ?? [])]}
          onChange={(columns: string[]) => onEdit((current) => ({ ...current, rowKey: columns.length === 0 ? null : columns }))}
          options={headers.map((header) => ({ value: header, label: header }))}
        />
      </Section>
    </Card>
  );
}
