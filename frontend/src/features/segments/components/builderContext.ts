import { createContext, useContext, type Dispatch } from 'react';
import type { Dictionary } from '@/api/dictionary';
import type { Estimate } from '@/api/segments';
import type { Edit } from '../model/edits';
import type { RuleDocument } from '../model/tree';

export interface Builder {
  /** The segment the rule is of, which cannot be chosen in it; null when it is of none. */
  readonly ownId: number | null;
  readonly document: RuleDocument;
  readonly dictionary: Dictionary | undefined;
  readonly estimate: Estimate | undefined;
  /** The estimate on screen is for an earlier rule. */
  readonly outdated: boolean;
  /** What is wrong with a condition, in words; empty until somebody should be told. */
  readonly complaints: ReadonlyMap<string, string>;
  readonly edit: Dispatch<Edit>;
  /** The group a click in the palette adds to. */
  readonly target: string;
  readonly aim: Dispatch<string>;
  /** The condition added last; it asks for its value by itself. */
  readonly fresh: string | null;
}

export const BuilderContext = createContext<Builder | null>(null);

export function useBuilderContext(): Builder {
  const builder = useContext(BuilderContext);
  if (builder === null) throw new Error('outside of the builder');
  return builder;
}
