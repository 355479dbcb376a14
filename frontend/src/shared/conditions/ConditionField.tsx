import { createContext, use, type ComponentType } from 'react';
import type { Condition } from '@/api/plainConditions';
import { CompactConditionField } from './CompactConditionField';

export interface ConditionFieldProps {
  readonly value: Condition | null;
  readonly onChange: (condition: Condition | null) => void;
  readonly label: string;
}

/** A place for a condition. The route may give a fuller editor; without one the compact editor stands here. */
export const ConditionEditor = createContext<ComponentType<ConditionFieldProps>>(CompactConditionField);

export function ConditionField(props: ConditionFieldProps) {
  const Editor = use(ConditionEditor);
  return <Editor {...props} />;
}
