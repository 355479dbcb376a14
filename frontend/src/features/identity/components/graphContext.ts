import { createContext, useContext } from 'react';
import type { Picked } from '../model/ties';

export interface GraphContextValue {
  readonly pick: (picked: Picked) => void;
}

export const GraphContext = createContext<GraphContextValue>({ pick: () => undefined });
export const useGraph = () => useContext(GraphContext);
