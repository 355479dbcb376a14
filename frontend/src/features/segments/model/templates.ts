import type { NewLeaf } from './edits';
import { edit } from './edits';
import { freshAttribute, freshEvent } from './fresh';
import { emptyDocument, type RuleDocument } from './tree';

export type TemplateKey = 'cart' | 'sleeping' | 'loyal';

const within = (event: string, days: number): NewLeaf => ({ ...freshEvent(event), window: { kind: 'last', amount: days, unit: 'days' } });
const put = (document: RuleDocument, leaf: NewLeaf, parent = 'c1') => edit(document, { type: 'add', parent, leaf });

/** Scenes to start from; each is only a document somebody could have built. */
export const templates: Readonly<Record<TemplateKey, () => RuleDocument>> = {
  cart: () => put(put(emptyDocument, within('cart_item_added', 3)), { ...freshEvent('order_paid'), did: false, window: { kind: 'last', amount: 3, unit: 'days' } }),
  sleeping: () => put(put(emptyDocument, { ...freshEvent('order_paid'), window: { kind: 'ever' } }), { ...freshEvent('order_paid'), did: false, window: { kind: 'last', amount: 90, unit: 'days' } }),
  loyal: () => put(put(emptyDocument, { ...freshEvent('order_paid'), value: 2, window: { kind: 'last', amount: 180, unit: 'days' } }), { ...freshAttribute('accepts_sms', 'boolean') }),
};

export const templateKeys = Object.keys(templates) as readonly TemplateKey[];
