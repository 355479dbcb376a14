import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Dropdown, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EventCondition } from '@/api/plainConditions';
import { useDictionary } from '@/api/dictionary';
import { Segmented } from '@/shared/ui/Chip';
import type { ConditionFieldProps } from './ConditionField';
import { AttributeSelect, DurationInput, EventSelect, SegmentSelect } from './selects';
import { TestEditor } from './TestEditor';
import { conditionOf, firstTest, newEvent, rowsOf, type Simple } from './tests';
import { useWords } from './useWords';
import { WhereEditor } from './WhereEditor';
import css from './conditions.module.css';

const kinds = ['did', 'didNot', 'attribute', 'in', 'notIn'] as const;
type RowKind = (typeof kinds)[number];

function kindOf(row: Simple): RowKind {
  if (row.type === 'event') return row.did ? 'did' : 'didNot';
  if (row.type === 'segment') return row.in ? 'in' : 'notIn';
  return 'attribute';
}

function rowOf(kind: RowKind, before?: Simple): Simple {
  if (kind === 'did' || kind === 'didNot') return { ...newEvent(kind === 'did', before?.type === 'event' ? before.event : ''), ...(before?.type === 'event' ? { where: before.where, window: before.window } : {}) };
  if (kind === 'attribute') return { type: 'attribute', key: '', test: firstTest('text') };
  return { type: 'segment', segmentId: before?.type === 'segment' ? before.segmentId : 0, in: kind === 'in' };
}

interface RowProps<T> {
  readonly row: T;
  readonly onChange: (row: Simple) => void;
}

function EventRow({ row, onChange }: RowProps<EventCondition>) {
  const { t } = useTranslation();
  const { window } = row;
  return (
    <>
      <EventSelect label={t('conditions.event')} value={row.event} onChange={(event) => onChange({ ...row, event, where: [] })} />
      <span className={css.line}>
        <Select
          aria-label={t('conditions.window')}
          value={window.kind === 'last' ? 'last' : 'ever'}
          onChange={(kind) => onChange({ ...row, window: kind === 'last' ? { kind, amount: 30, unit: 'days' } : { kind: 'ever' } })}
          options={(['last', 'ever'] as const).map((value) => ({ value, label: t(`conditions.windowKind.${value}`) }))}
          popupMatchSelectWidth={false}
        />
        {window.kind === 'last' && <DurationInput label={t('conditions.window')} amount={window.amount} unit={window.unit} onChange={(duration) => onChange({ ...row, window: { kind: 'last', ...duration } })} />}
      </span>
      {row.did && row.measure?.kind !== 'sum' && (
        <span className={css.line}>
          <span className="second small">{t('conditions.atLeast')}</span>
          <InputNumber aria-label={t('conditions.times')} min={1} max={9_999} precision={0} value={row.value ?? 1} onChange={(value) => value !== null && onChange({ ...row, compare: 'gte', value })} style={{ width: 72 }} />
          <span className="second small">{t('conditions.timesUnit')}</span>
        </span>
      )}
      {row.event !== '' && <WhereEditor event={row.event} where={row.where} onChange={(where) => onChange({ ...row, where })} />}
    </>
  );
}

function AttributeRow({ row, onChange }: RowProps<Extract<Simple, { type: 'attribute' }>>) {
  const { t } = useTranslation();
  const attributes = useDictionary().data?.attributes ?? [];
  const known = attributes.find(({ key }) => key === row.key);
  return (
    <>
      <AttributeSelect label={t('conditions.attribute')} value={row.key} onChange={(key) => onChange({ ...row, key, test: firstTest(attributes.find((attribute) => attribute.key === key)?.type ?? 'text') })} />
      {row.key !== '' && <TestEditor test={row.test} type={known?.type ?? 'text'} known={known?.values ?? []} onChange={(test) => onChange({ ...row, test })} />}
    </>
  );
}

/** Plain conditions in a narrow column: one group, rows of what a person did, is, or belongs to. */
export function CompactConditionField({ value, onChange, label }: ConditionFieldProps) {
  const { t } = useTranslation();
  const words = useWords();
  const parts = rowsOf(value);
  if (parts === null && value !== null) return <p className={css.deep}>{words.condition(value)}</p>;
  const { mode, rows } = parts ?? { mode: 'all' as const, rows: [] };
  const put = (index: number, row: Simple) => onChange(conditionOf(mode, rows.map((other, position) => (position === index ? row : other))));
  const items = kinds.map((kind) => ({ key: kind, label: t(`conditions.kind.${kind}`), onClick: () => onChange(conditionOf(mode, [...rows, rowOf(kind)])) }));
  return (
    <div className={css.compact} role="group" aria-label={label}>
      {rows.length > 1 && <Segmented label={t('conditions.mode')} value={mode} onChange={(next) => onChange(conditionOf(next, rows))} options={(['all', 'any'] as const).map((option) => ({ value: option, label: t(`conditions.modes.${option}`) }))} />}
      {rows.map((row, index) => (
        <div key={index} className={css.rowBox}>
          <span className={css.rowHead}>
            <Select aria-label={t('conditions.kindOf', { n: index + 1 })} value={kindOf(row)} onChange={(kind) => put(index, rowOf(kind, row))} options={kinds.map((kind) => ({ value: kind, label: t(`conditions.kind.${kind}`) }))} popupMatchSelectWidth={false} className={row.type === 'event' && !row.did ? css.didNot : ''} />
            <button type="button" className={css.remove} aria-label={t('conditions.remove', { n: index + 1 })} onClick={() => onChange(conditionOf(mode, rows.filter((_, position) => position !== index)))}>
              <CloseOutlined />
            </button>
          </span>
          {row.type === 'event' && <EventRow row={row} onChange={(next) => put(index, next)} />}
          {row.type === 'attribute' && <AttributeRow row={row} onChange={(next) => put(index, next)} />}
          {row.type === 'segment' && <SegmentSelect label={t('conditions.segment')} value={row.segmentId} onChange={(segmentId) => put(index, { ...row, segmentId })} />}
        </div>
      ))}
      <Dropdown menu={{ items }} trigger={['click']}>
        <button type="button" className={`link ${css.add}`}>
          <PlusOutlined /> {t('conditions.add')}
        </button>
      </Dropdown>
    </div>
  );
}
