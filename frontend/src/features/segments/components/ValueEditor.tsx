import { AutoComplete, DatePicker, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { Scalar, Test, TimeUnit } from '@/api/conditions';
import type { FieldType } from '@/api/dictionary';
import { dayKey } from '@/shared/format/time';
import { arityOf, scalarOf, timeUnits } from '../model/operators';
import css from './builder.module.css';

const startOf = (day: Dayjs) => new Date(`${day.format('YYYY-MM-DD')}T00:00:00+08:00`).toISOString();
const dayOf = (instant: Scalar | undefined) => (typeof instant === 'string' && instant !== '' ? dayjs(dayKey(instant)) : null);
const after = (instant: string) => new Date(Date.parse(instant) + 86_400_000).toISOString();
const before = (instant: Scalar | undefined) => (typeof instant === 'string' && instant !== '' ? dayjs(dayKey(Date.parse(instant) - 1)) : null);

/** Days people choose, as the instants they begin at in the console's zone; the last day is meant whole. */
export function DaySpan({ from, to, onChange }: { readonly from: Scalar | undefined; readonly to: Scalar | undefined; readonly onChange: (from: string, to: string) => void }) {
  const { t } = useTranslation();
  return (
    <DatePicker.RangePicker
      aria-label={t('builder.days')}
      value={[dayOf(from), before(to)]}
      onChange={(range) => range?.[0] && range[1] && onChange(startOf(range[0]), after(startOf(range[1])))}
    />
  );
}

interface SpanInputProps {
  readonly amount: number | null;
  readonly unit: TimeUnit;
  readonly onChange: (amount: number, unit: TimeUnit) => void;
}

export function SpanInput({ amount, unit, onChange }: SpanInputProps) {
  const { t } = useTranslation();
  return (
    <span className={css.pair}>
      <InputNumber autoFocus min={1} max={36_500} precision={0} aria-label={t('builder.amount')} value={amount} changeOnBlur onChange={(value) => onChange(value ?? 0, unit)} />
      <Select aria-label={t('builder.unit')} value={unit} onChange={(value) => onChange(amount ?? 0, value)} options={timeUnits.map((value) => ({ value, label: t(`builder.units.${value}`) }))} style={{ minWidth: 88 }} />
    </span>
  );
}

interface ValueEditorProps {
  readonly test: Test;
  readonly type: FieldType;
  /** Values seen before, offered first. */
  readonly known: readonly string[];
  readonly onChange: (test: Test) => void;
}

function ManyValues({ test, type, known, onChange }: ValueEditorProps) {
  const { t } = useTranslation();
  const take = (texts: readonly string[]) => onChange({ ...test, values: texts.map((text) => scalarOf(text, type)).filter((value) => value !== null) });
  return (
    <Select
      mode="tags"
      autoFocus
      defaultOpen={known.length > 0}
      aria-label={t('builder.values')}
      placeholder={t(known.length > 0 ? 'builder.chooseOrType' : 'builder.typeValues')}
      value={test.values.map(String)}
      onChange={take}
      tokenSeparators={[',', '\uFF0C', '\n']}
      options={known.map((value) => ({ value, label: value }))}
      style={{ width: '100%' }}
    />
  );
}

/** Where the values of a test are given: as many, and in the form, as its operator and type ask for. */
export function ValueEditor(props: ValueEditorProps) {
  const { test, type, known, onChange } = props;
  const { t } = useTranslation();
  const [first, second] = test.values;
  const arity = arityOf(test.op);
  const numbers = (...values: (number | null)[]) => onChange({ ...test, values: values.filter((value) => value !== null) });
  if (arity === 'many') return <ManyValues {...props} />;
  if (arity === 'duration') return <SpanInput amount={typeof first === 'number' ? first : null} unit={test.unit ?? 'days'} onChange={(amount, unit) => onChange({ op: test.op, values: [amount], unit })} />;
  if (type === 'time' && arity === 'two') return <DaySpan from={first} to={second} onChange={(from, to) => onChange({ ...test, values: [from, to] })} />;
  if (type === 'time') return <DatePicker autoFocus aria-label={t('builder.day')} value={dayOf(first)} onChange={(day: Dayjs | null) => day !== null && onChange({ ...test, values: [startOf(day)] })} />;
  if (type === 'number' || arity === 'two') {
    const [low, high] = [typeof first === 'number' ? first : null, typeof second === 'number' ? second : null];
    if (arity === 'one') return <InputNumber autoFocus aria-label={t('builder.value')} value={low} onChange={(value) => numbers(value)} style={{ width: '100%' }} />;
    return (
      <span className={css.pair}>
        <InputNumber autoFocus aria-label={t('builder.from')} value={low} onChange={(value) => numbers(value, high)} />
        {t('builder.word.to')}
        <InputNumber aria-label={t('builder.to')} value={high} onChange={(value) => numbers(low ?? 0, value)} />
      </span>
    );
  }
  return (
    <AutoComplete
      autoFocus
      aria-label={t('builder.value')}
      value={first === undefined ? '' : String(first)}
      onChange={(text: string) => onChange({ ...test, values: text === '' ? [] : [text] })}
      showSearch={{ filterOption: (text, option) => String(option?.value).includes(text) }}
      options={known.map((value) => ({ value }))}
      style={{ width: '100%' }}
    />
  );
}
