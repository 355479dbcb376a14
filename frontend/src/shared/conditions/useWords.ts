import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Test, TestOp, TimeUnit } from '@/api/conditions';
import type { Condition, EventCondition, Where } from '@/api/plainConditions';
import { useDictionary } from '@/api/dictionary';
import { useSegmentNames } from '@/api/named';
import { useFormat } from '@/shared/format/useFormat';
import { arity, relative } from './tests';

/** Where a sign says it shorter than a word, in a line of text. */
const symbols: Partial<Record<TestOp, string>> = { gt: '>', gte: '≥', lt: '<', lte: '≤', eq: '=', neq: '≠', in: '=', not_in: '≠' };

/** Conditions and their parts in the reader's words. */
export function useWords() {
  const { t } = useTranslation();
  const format = useFormat();
  const dictionary = useDictionary().data;
  const segments = useSegmentNames().data;
  return useMemo(() => {
    const event = (name: string) => (name === '' ? t('conditions.noEvent') : t(`event.${name}`, { defaultValue: dictionary?.events.find((entry) => entry.name === name)?.label[format.language] ?? name }));
    /** The dictionary repeats the key where nobody has named it. */
    const named = (key: string) => {
      const label = dictionary?.attributes.find((entry) => entry.key === key)?.label[format.language];
      return label === key ? undefined : label;
    };
    const attribute = (key: string) => (key === '' ? t('conditions.noAttribute') : (named(key) ?? t(`attribute.${key}`, { defaultValue: key })));
    const property = (key: string) => t(`conditions.property.${key}`, { defaultValue: key });
    const duration = (amount: number, unit: TimeUnit) => t(`conditions.duration.${unit}`, { count: amount });
    const segment = (id: number | null) => (id === null || id <= 0 ? t('conditions.noSegment') : (segments?.find((entry) => entry.id === id)?.name ?? t('conditions.segmentId', { id })));
    const test = ({ op, values, unit }: Test) => {
      const word = symbols[op] ?? t(`conditions.op.${op}`);
      if (relative(op)) return `${word} ${duration(Number(values[0] ?? 0), unit ?? 'days')}`;
      if (arity(op) === 2) return `${word} ${values.map(String).join('–')}`;
      return values.length === 0 ? word : `${word} ${format.words(values)}`;
    };
    const where = (filters: readonly Where[]) => format.list(filters.map((filter) => `${property(filter.property)} ${test(filter.test)}`));
    const did = ({ did: done, event: name, where: filters, window, measure, compare, value }: EventCondition) => {
      const period = window.kind === 'last' ? t('conditions.within', { duration: duration(window.amount, window.unit) }) : '';
      const act = t(done ? 'conditions.did' : 'conditions.didNot', { event: event(name) });
      const plain = !done || compare === undefined || (compare === 'gte' && (value ?? 1) <= 1 && measure?.kind !== 'sum');
      const amount = measure?.kind === 'sum' ? t('conditions.sumOf', { property: property(measure.property) }) : t('conditions.times');
      const [first, second] = format.language === 'zh-CN' ? [period, act] : [act, period];
      return [first, second, where(filters), plain ? '' : `${amount} ${symbols[compare ?? 'gte']} ${value ?? 1}`].filter((part) => part !== '').join(' ');
    };
    const condition = (tree: Condition): string => {
      switch (tree.type) {
        case 'attribute':
          return `${attribute(tree.key)} ${test(tree.test)}`;
        case 'event':
          return did(tree);
        case 'segment':
          return t(tree.in ? 'conditions.inSegment' : 'conditions.notInSegment', { segment: segment(tree.segmentId) });
        case 'none':
          return t('conditions.noneOf', { what: tree.conditions.map(condition).join(t('conditions.or')) });
        default:
          return tree.conditions.map(part).join(t(tree.type === 'all' ? 'conditions.and' : 'conditions.or'));
      }
    };
    const part = (child: Condition): string => {
      const many = (child.type === 'all' || child.type === 'any') && child.conditions.length > 1;
      return many ? t('conditions.group', { what: condition(child) }) : condition(child);
    };
    return { event, attribute, property, duration, segment, test, where, condition };
  }, [t, format, dictionary, segments]);
}

export type Words = ReturnType<typeof useWords>;
