import type { Identity } from '@/api/identity';
import type { Order } from '@/api/orders';
import type { Picked } from '../model/ties';
import type { IdentityWords } from './useIdentityWords';

/** What a part of the detail panel is told. */
export interface PartProps {
  readonly identity: Identity;
  readonly words: IdentityWords;
  readonly onPick: (picked: Picked | null) => void;
  /** Undefined for those who may not rule. */
  readonly onOrder: ((order: Order) => void) | undefined;
}
