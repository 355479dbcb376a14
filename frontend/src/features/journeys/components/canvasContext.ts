import { createContext, use } from 'react';
import type { JourneyEdge, StepKind } from '@/api/journeys';

export interface CanvasActions {
  readonly editable: boolean;
  /** Puts a step at an open way out, or between two steps. */
  readonly append: (kind: StepKind, after: { readonly from: string; readonly port: string }) => void;
  readonly insert: (kind: StepKind, on: JourneyEdge) => void;
}

export const CanvasContext = createContext<CanvasActions>({ editable: false, append: () => undefined, insert: () => undefined });
export const useCanvas = () => use(CanvasContext);
