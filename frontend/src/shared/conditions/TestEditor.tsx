import { AutoComplete, DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { Scalar, Test, TestOp } from '@/api/conditions';
import type { FieldType } from '@/api/dictionary';
import { arity, opsFor, relative, scalarOf, withOp } from './tests';
import { DurationInput } from './selects';
import css from './conditions.module.css';

interface TestEditorProps {
  readonly test: Test;
  readonly type: FieldType;
  /** Values seen so far. */
  readonly known: readonly string[];
  readonly onChange: (test: Test) => void;
}

function ValueInput({ test, type, known, onChange }: TestEditorProps) {
  const { t } = useTranslation();
  const label = t('conditions.value');
  const at = (index: number) => test.values[index];
  const put = (index: number, value: Scalar | null) => onChange({ ...test, values: Array.from({ length: Math.max(test.values.length, index + 1) }, (_, position) => (position === index ? (value ?? '') : (test.values[position] ?? ''))) });
  const size = arity(test.op);
  if (size === 0) return null;
  if (relative(test.op)) return <DurationInput label={label} amount={Number(at(0) ?? 1)} unit={test.unit ?? 'days'} onChange={({ amount, unit }) => onChange({ ...test, values: [amount], unit })} />;
  if (size === 'many')
    return <Select mode="tags" aria-label={label} className={css.fill} value={test.values.map(String)} onChange={(values: string[]) => onChange({ ...test, values: values.map((value) => scalarOf(value, type)) })} options={known.map((value) => ({ value, label: value }))} placeholder={t('conditions.values')} />;
  if (test.op === 'before' || test.op === 'after')
    return <DatePicker aria-label={label} className={css.fill} showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" value={at(0) === undefined || at(0) === '' ? null : dayjs(String(at(0)))} onChange={(date) => put(0, date === null ? null : date.toISOString())} />;
  if (type === 'number')
    return (
      <span className={css.pair}>
        {Array.from({ length: size }, (_, index) => (
          <InputNumber key={index} aria-label={label} className={css.fill} value={typeof at(index) === 'number' ? (at(index) as number) : null} onChange={(value) => put(index, value)} placeholder={t('conditions.number')} />
        ))}
      </span>
    );
  if (known.length === 0) return <Input aria-label={label} value={String(at(0) ?? '')} onChange={({ target }) => put(0, target.value)} placeholder={label} />;
  const typed = String(at(0) ?? '');
  return <AutoComplete aria-label={label} className={css.fill} value={typed} onChange={(value: string) => put(0, scalarOf(value ?? '', type))} options={known.filter((value) => typed === '' || value === typed || value.includes(typed)).map((value) => ({ value }))} placeholder={label} />;
}

/** One test of one value: the operator, then as many values as it takes. */
export function TestEditor(props: TestEditorProps) {
  const { t } = useTranslation();
  const { test, type, onChange } = props;
  return (
    <span className={css.test}>
      <Select aria-label={t('conditions.compare')} value={test.op} onChange={(op: TestOp) => onChange(withOp(test, op))} options={opsFor(type, test.op).map((value) => ({ value, label: t(`conditions.op.${value}`) }))} popupMatchSelectWidth={false} className={css.op} />
      <ValueInput {...props} />
    </span>
  );
}
