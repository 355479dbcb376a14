import type { IdentityFigures, KindFigures } from '@/api/identity';

/** People who have both kinds, as a share of the smaller kind, of the row's and of the column's. */
export interface Meeting {
  readonly people: number;
  readonly rate: number;
  readonly ofRow: number;
  readonly ofColumn: number;
}

export interface MatrixRow {
  readonly kind: KindFigures;
  /** Null where a kind meets itself. */
  readonly cells: readonly (Meeting | null)[];
}

export interface Matrix {
  readonly kinds: readonly KindFigures[];
  readonly rows: readonly MatrixRow[];
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** Every kind against every other, in the order the kinds come in. */
export function matrixOf({ kinds, overlaps }: Pick<IdentityFigures, 'kinds' | 'overlaps'>, strongOnly: boolean): Matrix {
  const people = new Map<string, number>();
  for (const { a, b, people: both } of overlaps) {
    people.set(`${a} ${b}`, both);
    people.set(`${b} ${a}`, both);
  }
  const compared = new Set(overlaps.flatMap(({ a, b }) => [a, b]));
  const shown = kinds.filter(({ kind, strong }) => compared.has(kind) && (strong || !strongOnly));
  const meeting = (row: KindFigures, column: KindFigures): Meeting => {
    const both = people.get(`${row.kind} ${column.kind}`) ?? 0;
    return { people: both, rate: share(both, Math.min(row.people, column.people)), ofRow: share(both, row.people), ofColumn: share(both, column.people) };
  };
  return { kinds: shown, rows: shown.map((row) => ({ kind: row, cells: shown.map((column) => (column.kind === row.kind ? null : meeting(row, column))) })) };
}

/** How strongly a cell is coloured: five steps tell more than a gradient nobody can read back. */
export const stepOf = (rate: number): 0 | 1 | 2 | 3 | 4 => (rate < 0.05 ? 0 : rate < 0.2 ? 1 : rate < 0.4 ? 2 : rate < 0.7 ? 3 : 4);

type Days = Pick<IdentityFigures, 'days'>;

export const mergesIn = ({ days }: Days): number => days.reduce((total, { merges }) => total + merges, 0);

export const splitsIn = ({ days }: Days): number => days.reduce((total, { splits }) => total + splits, 0);

export const identifiersIn = ({ kinds }: Pick<IdentityFigures, 'kinds'>): number => kinds.reduce((total, { identifiers }) => total + identifiers, 0);
