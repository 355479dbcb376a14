import { InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Compare, EventCondition, Leaf, Measure, PropertyTest, Test, TimeWindow } from '@/api/conditions';
import type { NewLeaf } from '../model/edits';
import { attributeEntry, freshAttribute, propertiesOf, typeOfAttribute, typeOfProperty } from '../model/fresh';
import { freshTest, operatorsFor, withOp } from '../model/operators';
import type { TestAt, Token } from '../model/tokens';
import { useFormat } from '@/shared/format/useFormat';
import { useSegmentChoices } from '../api/segmentList';
import { useBuilderContext } from './builderContext';
import { Pick } from './Pick';
import { useWords } from './useWords';
import { DaySpan, SpanInput, ValueEditor } from './ValueEditor';
import { ValueToken } from './ValueToken';
import css from './builder.module.css';

const compares: readonly Compare[] = ['gte', 'gt', 'eq', 'lte', 'lt', 'neq'];

interface TokenProps<L extends Leaf, K extends Token['kind']> {
  readonly leaf: L;
  readonly token: Extract<Token, { kind: K }>;
  readonly change: (leaf: NewLeaf) => void;
}

function withTest(leaf: Leaf, at: TestAt, test: Test): NewLeaf {
  if (leaf.type === 'event' && at !== 'test') return { ...leaf, where: leaf.where.map((filter, index) => (index === at ? { ...filter, test } : filter)) };
  return { ...leaf, test } as NewLeaf;
}

/** What a test is about: its type and the values known for it. */
function useSubject(leaf: Leaf, at: TestAt) {
  const { dictionary } = useBuilderContext();
  if (leaf.type === 'attribute') return { type: typeOfAttribute(dictionary, leaf.key), known: attributeEntry(dictionary, leaf.key)?.values ?? [] };
  if (leaf.type !== 'event' || at === 'test') return { type: 'text' as const, known: [] };
  const key = leaf.where[at]?.property ?? '';
  return { type: typeOfProperty(dictionary, leaf.event, key), known: propertiesOf(dictionary, leaf.event).find((property) => property.key === key)?.values ?? [] };
}

function OpToken({ leaf, token, change }: TokenProps<Leaf, 'op'>) {
  const { t } = useTranslation();
  const { type } = useSubject(leaf, token.at);
  const options = operatorsFor(type, token.test.op).map((op) => ({ value: op, label: t(`builder.op.${op}`) }));
  return <Pick label={t('builder.operator')} value={token.test.op} options={options} onPick={(op) => change(withTest(leaf, token.at, withOp(token.test, op)))} />;
}

function ValuesToken({ leaf, token, change }: TokenProps<Leaf, 'values'>) {
  const { t } = useTranslation();
  const words = useWords();
  const { fresh } = useBuilderContext();
  const { type, known } = useSubject(leaf, token.at);
  return (
    <ValueToken<Test>
      key={token.test.op}
      label={t('builder.value')}
      texts={words.values(token.test)}
      value={token.test}
      eager={fresh === leaf.id}
      onDone={(test) => change(withTest(leaf, token.at, test))}
      editor={(test, take) => <ValueEditor test={test} type={type} known={known} onChange={take} />}
    />
  );
}

function FieldToken({ leaf, change }: Omit<TokenProps<Extract<Leaf, { type: 'attribute' }>, 'attribute'>, 'token'>) {
  const { t } = useTranslation();
  const words = useWords();
  const { dictionary } = useBuilderContext();
  const options = (dictionary?.attributes ?? []).map(({ key }) => ({ value: key, label: words.attribute(key) }));
  const known = options.some(({ value }) => value === leaf.key) ? options : [{ value: leaf.key, label: words.attribute(leaf.key) }, ...options];
  return <Pick label={t('builder.attribute')} value={leaf.key} options={known} onPick={(key) => change(freshAttribute(key, typeOfAttribute(dictionary, key)))} />;
}

function EventToken({ leaf, change }: { readonly leaf: EventCondition; readonly change: (leaf: NewLeaf) => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const { dictionary } = useBuilderContext();
  const options = (dictionary?.events ?? []).map(({ name }) => ({ value: name, label: words.event(name) }));
  const known = options.some(({ value }) => value === leaf.event) ? options : [{ value: leaf.event, label: words.event(leaf.event) }, ...options];
  const take = (event: string) => {
    const has = new Set(propertiesOf(dictionary, event).map(({ key }) => key));
    const measure: Measure = leaf.measure.kind === 'sum' && !has.has(leaf.measure.property) ? { kind: 'count' } : leaf.measure;
    change({ ...leaf, event, where: leaf.where.filter(({ property }) => has.has(property)), measure });
  };
  return <Pick label={t('builder.event')} value={leaf.event} options={known} onPick={take} />;
}

function PropertyToken({ leaf, token, change }: TokenProps<EventCondition, 'property'>) {
  const { t } = useTranslation();
  const words = useWords();
  const { dictionary } = useBuilderContext();
  const options = propertiesOf(dictionary, leaf.event).map(({ key }) => ({ value: key, label: words.property(key) }));
  const take = (property: string) => {
    const filter: PropertyTest = { property, test: freshTest(typeOfProperty(dictionary, leaf.event, property)) };
    change({ ...leaf, where: leaf.where.map((each, index) => (index === token.index ? filter : each)) });
  };
  const known = options.some(({ value }) => value === token.property) ? options : [{ value: token.property, label: words.property(token.property) || t('builder.choose') }, ...options];
  return <Pick label={t('builder.property')} value={token.property} options={known} onPick={take} />;
}

function MeasureToken({ leaf, change }: { readonly leaf: EventCondition; readonly change: (leaf: NewLeaf) => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const { dictionary } = useBuilderContext();
  const sums = propertiesOf(dictionary, leaf.event).filter(({ type }) => type === 'number');
  const value = leaf.measure.kind === 'count' ? '' : leaf.measure.property;
  const options = [{ value: '', label: t('builder.measure.count') }, ...sums.map(({ key }) => ({ value: key, label: words.measure({ kind: 'sum', property: key }) }))];
  return <Pick label={t('builder.measured')} value={value} options={options} onPick={(property) => change({ ...leaf, measure: property === '' ? { kind: 'count' } : { kind: 'sum', property } })} />;
}

function WindowToken({ leaf, change }: { readonly leaf: EventCondition; readonly change: (leaf: NewLeaf) => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const { window } = leaf;
  const put = (next: TimeWindow) => change({ ...leaf, window: next });
  const pick = (kind: TimeWindow['kind']) => {
    if (kind === window.kind) return;
    put(kind === 'ever' ? { kind } : kind === 'last' ? { kind, amount: 30, unit: 'days' } : { kind, from: '', to: '' });
  };
  const kinds = (['last', 'between', 'ever'] as const).map((value) => ({ value, label: t(`builder.window.${value}`) }));
  return (
    <>
      <Pick label={t('builder.windowKind')} value={window.kind} options={kinds} onPick={pick} />
      {window.kind === 'last' && (
        <ValueToken label={t('builder.windowLength')} texts={[words.span(window.amount, window.unit)]} value={window} onDone={put} editor={(value, take) => <SpanInput amount={value.amount} unit={value.unit} onChange={(amount, unit) => take({ kind: 'last', amount, unit })} />} />
      )}
      {window.kind === 'between' && (
        <ValueToken label={t('builder.days')} texts={window.from === '' ? [] : [words.window(window)]} eager value={window} onDone={put} editor={(value, take) => <DaySpan from={value.from} to={value.to} onChange={(from, to) => take({ kind: 'between', from, to })} />} />
      )}
    </>
  );
}

function NumberToken({ leaf, change }: { readonly leaf: EventCondition; readonly change: (leaf: NewLeaf) => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const text = words.amount(leaf.value, leaf.measure);
  const whole = leaf.measure.kind === 'count';
  return (
    <ValueToken<number | null>
      label={t('builder.howMany')}
      texts={text === '' ? [] : [text]}
      value={leaf.value}
      onDone={(value) => change({ ...leaf, value })}
      editor={(value, take) => <InputNumber autoFocus aria-label={t('builder.howMany')} value={value} {...(whole ? { min: 0, precision: 0 } : {})} onChange={take} style={{ width: '100%' }} />}
    />
  );
}

function SegmentToken({ leaf, change }: { readonly leaf: Extract<Leaf, { type: 'segment' }>; readonly change: (leaf: NewLeaf) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  const { ownId } = useBuilderContext();
  const choices = (useSegmentChoices().data ?? []).filter(({ id }) => id !== ownId);
  const options = choices.map(({ id, name, size }) => ({ value: id, label: name, ...(size === null ? {} : { note: t('builder.people', { count: size, n: format.exact(size) }) }) }));
  const known = options.some(({ value }) => value === leaf.segmentId) ? options : [{ value: leaf.segmentId, label: words.segment(leaf.segmentId) }, ...options];
  return <Pick label={t('builder.segment')} value={leaf.segmentId} options={known} onPick={(segmentId) => change({ ...leaf, segmentId })} />;
}

/** One token of a row, as the control that edits it. */
export function TokenView({ leaf, token, change }: TokenProps<Leaf, Token['kind']>) {
  const { t } = useTranslation();
  const words = useWords();
  const event = leaf.type === 'event' ? leaf : null;
  if (token.kind === 'word') return <span className={css.word}>{words.say(token)}</span>;
  if (token.kind === 'op') return <OpToken leaf={leaf} token={token} change={change} />;
  if (token.kind === 'values') return <ValuesToken leaf={leaf} token={token} change={change} />;
  if (leaf.type === 'attribute') return <FieldToken leaf={leaf} change={change} />;
  if (leaf.type === 'segment') {
    if (token.kind === 'segment') return <SegmentToken leaf={leaf} change={change} />;
    const options = (['in', 'notIn'] as const).map((value) => ({ value, label: t(`builder.member.${value}`) }));
    return <Pick label={t('builder.membership')} tone={leaf.in ? 'verb' : 'not'} value={leaf.in ? 'in' : 'notIn'} options={options} onPick={(value) => change({ ...leaf, in: value === 'in' })} />;
  }
  if (event === null) return null;
  switch (token.kind) {
    case 'did': {
      const options = (['did', 'not'] as const).map((value) => ({ value, label: t(`builder.did.${value}`) }));
      return <Pick label={t('builder.whether')} tone={event.did ? 'verb' : 'not'} value={event.did ? 'did' : 'not'} options={options} onPick={(value) => change({ ...event, did: value === 'did' })} />;
    }
    case 'event':
      return <EventToken leaf={event} change={change} />;
    case 'property':
      return <PropertyToken leaf={event} token={token} change={change} />;
    case 'measure':
      return <MeasureToken leaf={event} change={change} />;
    case 'compare':
      return <Pick label={t('builder.operator')} value={event.compare} options={compares.map((value) => ({ value, label: t(`builder.op.${value}`) }))} onPick={(compare) => change({ ...event, compare })} />;
    case 'number':
      return <NumberToken leaf={event} change={change} />;
    case 'window':
      return <WindowToken leaf={event} change={change} />;
    default:
      return null;
  }
}
