import type { TemplateProblem } from '@/api/touches';

/** A text after something was put where the cursor or selection is, and where the cursor then stands. */
export function insertAt(text: string, from: number, to: number, piece: string): { readonly text: string; readonly cursor: number } {
  return { text: text.slice(0, from) + piece + text.slice(to), cursor: from + piece.length };
}

export const lineCount = (text: string): number => text.split('\n').length;

/** First and last position of a line, counted from one. */
export function lineRange(text: string, line: number): { readonly from: number; readonly to: number } {
  const lines = text.split('\n');
  const index = Math.min(Math.max(line, 1), lines.length) - 1;
  const from = lines.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0);
  return { from, to: from + (lines[index]?.length ?? 0) };
}

/** The problems of each line; those of the whole are under zero. */
export function byLine(problems: readonly TemplateProblem[]): ReadonlyMap<number, readonly TemplateProblem[]> {
  const lines = new Map<number, readonly TemplateProblem[]>();
  problems.forEach((problem) => lines.set(problem.line, [...(lines.get(problem.line) ?? []), problem]));
  return lines;
}

/** Property names that Liquid can only reach in brackets. */
export const path = (base: string, key: string): string => (/^[A-Za-z_]\w*$/.test(key) ? `${base}.${key}` : `${base}["${key}"]`);
