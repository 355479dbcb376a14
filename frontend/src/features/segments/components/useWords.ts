import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual, Measure, Scalar, Test, TimeWindow } from '@/api/conditions';
import { useDictionary } from '@/api/dictionary';
import { useFormat } from '@/shared/format/useFormat';
import { dayKey } from '@/shared/format/time';
import { useSegmentChoices } from '../api/segmentList';
import { arityOf } from '../model/operators';
import type { Token } from '../model/tokens';

const instant = /^\d{4}-\d{2}-\d{2}T/;
/** Windows end where the next day begins; people name the last day that is inside. */
const lastDayOf = (end: string) => dayKey(Date.parse(end) - 1);

/** What fields, operators, values and whole tokens are called in the reader's language. */
export function useWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const dictionary = useDictionary().data;
  const segments = useSegmentChoices().data;
  return useMemo(() => {
    const both = (label: Bilingual) => label[format.language];
    const attribute = (key: string) => {
      const label = dictionary?.attributes.find((each) => each.key === key)?.label;
      // The dictionary repeats the key where it knows no word for it.
      return label === undefined || both(label) === key ? t(`attribute.${key}`, { defaultValue: key }) : both(label);
    };
    const event = (name: string) => {
      const label = dictionary?.events.find((each) => each.name === name)?.label;
      return t(`event.${name}`, { defaultValue: label === undefined ? name : both(label) });
    };
    const property = (key: string) => t(`eventProperty.${key}`, { defaultValue: key });
    const segment = (id: number) => segments?.find((each) => each.id === id)?.name ?? t('builder.segmentNo', { id });
    const span = (amount: number, unit: string) => t(`builder.span.${unit}`, { count: amount, n: format.exact(amount) });
    const value = (scalar: Scalar) => {
      if (typeof scalar === 'number') return format.exact(scalar, 4);
      return typeof scalar === 'string' && instant.test(scalar) ? format.day(dayKey(scalar)) : String(scalar);
    };
    const values = (test: Test): readonly string[] => {
      const [first, second] = test.values;
      if (arityOf(test.op) === 'duration') return typeof first === 'number' ? [span(first, test.unit ?? 'days')] : [];
      if (test.op === 'between' && typeof first === 'string' && typeof second === 'string') return [`${value(first)} – ${format.day(lastDayOf(second))}`];
      if (test.op === 'between' && second !== undefined) return [`${value(first as Scalar)} – ${value(second)}`];
      return test.values.map(value);
    };
    const window = (given: TimeWindow) => {
      if (given.kind === 'ever') return t('builder.window.ever');
      if (given.kind === 'last') return t('builder.window.lastOf', { span: span(given.amount, given.unit) });
      return given.from === '' || given.to === '' ? t('builder.window.between') : `${format.day(dayKey(given.from))} – ${format.day(lastDayOf(given.to))}`;
    };
    const measure = (given: Measure) => (given.kind === 'count' ? t('builder.measure.count') : t('builder.measure.sumOf', { property: property(given.property) }));
    const amount = (given: number | null, of: Measure) => {
      if (given === null) return '';
      return of.kind === 'count' ? t('builder.times', { count: given, n: format.exact(given) }) : format.exact(given, 4);
    };
    const say = (token: Token): string => {
      switch (token.kind) {
        case 'word':
          return t(`builder.word.${token.word}`);
        case 'attribute':
          return attribute(token.key);
        case 'member':
          return t(`builder.member.${token.in ? 'in' : 'notIn'}`);
        case 'segment':
          return segment(token.segmentId);
        case 'did':
          return t(`builder.did.${token.did ? 'did' : 'not'}`);
        case 'event':
          return event(token.event);
        case 'property':
          return property(token.property);
        case 'op':
          return t(`builder.op.${token.test.op}`);
        case 'values':
          return format.words(values(token.test));
        case 'measure':
          return measure(token.measure);
        case 'compare':
          return t(`builder.op.${token.compare}`);
        case 'number':
          return amount(token.value, token.measure);
        case 'window':
          return window(token.window);
      }
    };
    return { both, attribute, event, property, segment, span, value, values, window, measure, amount, say };
  }, [t, format, dictionary, segments]);
}
