import type { Compare, EventCondition, Leaf, Measure, Test, TimeWindow } from '@/api/conditions';

/** Which test of a condition a token edits: its own, or that of a property filter. */
export type TestAt = 'test' | number;

/** One piece of a condition's sentence. Words are fixed; all others can be pressed. */
export type Token =
  | { readonly kind: 'word'; readonly word: 'where' | 'and' | 'within' | 'sumOf' }
  | { readonly kind: 'attribute'; readonly key: string }
  | { readonly kind: 'member'; readonly in: boolean }
  | { readonly kind: 'segment'; readonly segmentId: number }
  | { readonly kind: 'did'; readonly did: boolean }
  | { readonly kind: 'event'; readonly event: string }
  | { readonly kind: 'property'; readonly index: number; readonly property: string }
  | { readonly kind: 'op'; readonly at: TestAt; readonly test: Test }
  | { readonly kind: 'values'; readonly at: TestAt; readonly test: Test }
  | { readonly kind: 'measure'; readonly measure: Measure }
  | { readonly kind: 'compare'; readonly compare: Compare }
  | { readonly kind: 'number'; readonly value: number | null; readonly measure: Measure }
  | { readonly kind: 'window'; readonly window: TimeWindow };

export interface Line {
  /** Hangs below the first line on a bent guide. */
  readonly bent: boolean;
  readonly key: string;
  readonly tokens: readonly Token[];
}

const hasValues = ({ op }: Test) => !['exists', 'not_exists', 'is_true', 'is_false'].includes(op);

const testTokens = (test: Test, at: TestAt): readonly Token[] => [{ kind: 'op', at, test }, ...(hasValues(test) ? [{ kind: 'values' as const, at, test }] : [])];

/** “At least once” goes without saying. */
export const countsOnly = ({ did, measure, compare, value }: EventCondition): boolean => !did || (measure.kind === 'count' && compare === 'gte' && value === 1);

function eventLines(leaf: EventCondition): readonly Line[] {
  const window: readonly Token[] = [{ kind: 'word', word: 'within' }, { kind: 'window', window: leaf.window }];
  const plain = countsOnly(leaf);
  const head: readonly Token[] = [{ kind: 'did', did: leaf.did }, { kind: 'event', event: leaf.event }];
  const filters = leaf.where.map(({ property, test }, index): Line => ({
    bent: true,
    key: `where-${index}`,
    tokens: [{ kind: 'word', word: index === 0 ? 'where' : 'and' }, { kind: 'property', index, property }, ...testTokens(test, index)],
  }));
  const measured: Line = {
    bent: true,
    key: 'measure',
    tokens: [{ kind: 'measure', measure: leaf.measure }, { kind: 'compare', compare: leaf.compare }, { kind: 'number', value: leaf.value, measure: leaf.measure }, ...window],
  };
  return [{ bent: false, key: 'head', tokens: plain ? [...head, ...window] : head }, ...filters, ...(plain ? [] : [measured])];
}

/** A condition as the lines of its row. */
export function linesOf(leaf: Leaf): readonly Line[] {
  switch (leaf.type) {
    case 'attribute':
      return [{ bent: false, key: 'head', tokens: [{ kind: 'attribute', key: leaf.key }, ...testTokens(leaf.test, 'test')] }];
    case 'segment':
      return [{ bent: false, key: 'head', tokens: [{ kind: 'member', in: leaf.in }, { kind: 'segment', segmentId: leaf.segmentId }] }];
    case 'event':
      return eventLines(leaf);
  }
}

/** The whole row as one string, for readers who hear it. */
export const spoken = (leaf: Leaf, say: (token: Token) => string): string =>
  linesOf(leaf)
    .flatMap(({ tokens }) => tokens.map(say))
    .filter((text) => text !== '')
    .join(' ');
