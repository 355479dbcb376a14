import { Position, type Edge, type Node } from '@xyflow/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { IdentifierNode, Identity, Standing } from '@/api/identity';
import { identifierIcon } from '@/shared/icons/identifierIcon';
import type { IconName } from '@/shared/icons/Icon';
import { layoutOf, type Layout } from '../model/layout';
import { bondOf, isOnlyClaimed, isRuled, tieId, widthOf, type Bond, type Picked } from '../model/ties';
import type { IdentityWords } from './useIdentityWords';

export interface IdentifierData extends Record<string, unknown> {
  readonly id: number;
  readonly icon: IconName;
  readonly kind: string;
  readonly value: string;
  readonly strength: IdentifierNode['strength'];
  readonly standing: Standing;
  /** How it stands when it does not stand open, else how strong it is. */
  readonly badge: string;
  readonly own: boolean;
  readonly doubtful: boolean;
  readonly said: string;
}

export interface HolderData extends Record<string, unknown> {
  readonly oneId: number;
  readonly own: boolean;
}

export interface TieData extends Record<string, unknown> {
  readonly path: string;
  readonly label: string;
  readonly labelAt: { readonly x: number; readonly y: number };
  readonly bond: Bond;
  readonly onlyClaimed: boolean;
  readonly ruled: boolean;
  readonly width: number;
  readonly said: string;
  readonly faded: boolean;
}

export type IdentifierFlowNode = Node<IdentifierData, 'identifier'>;
export type HolderFlowNode = Node<HolderData, 'holder'>;
export type GraphNode = IdentifierFlowNode | HolderFlowNode;
export type TieEdge = Edge<TieData, 'tie'>;

interface Projected {
  readonly identity: Identity;
  readonly words: IdentityWords;
  readonly picked: Picked | null;
  readonly doubtful: ReadonlySet<number>;
}

/** About how wide a label is at 11 px. */
const textWidth = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 11.5 : 6.3), 14);

const grip = (type: 'source' | 'target', { width, height }: { readonly width: number; readonly height: number }) => ({ type, position: Position.Top, x: width / 2, y: height / 2, width: 1, height: 1 });

function nodesOf({ identity, words, picked, doubtful }: Projected, layout: Layout, strengths: Readonly<Record<IdentifierNode['strength'], string>>): readonly GraphNode[] {
  const frames = layout.frames.map(
    ({ oneId, box: { left, top, width, height } }): HolderFlowNode => ({
      id: `holder-${oneId}`, type: 'holder', position: { x: left, y: top }, width, height, measured: { width, height }, zIndex: -1, data: { oneId, own: oneId === identity.oneId },
    }),
  );
  const cards = identity.identifiers.flatMap((each): readonly IdentifierFlowNode[] => {
    const box = layout.cards.get(each.id);
    if (box === undefined) return [];
    const { left, top, width, height } = box;
    const own = each.oneId === identity.oneId;
    const standing = words.standing(each);
    const said = [words.name(each), strengths[each.strength], standing, own ? '' : words.holder(each.oneId)].filter((part) => part !== '').join(' · ');
    return [
      {
        id: String(each.id), type: 'identifier', position: { x: left, y: top }, width, height, measured: { width, height }, handles: [grip('source', box), grip('target', box)],
        selected: picked?.type === 'identifier' && picked.id === each.id,
        data: { id: each.id, icon: identifierIcon(each.kind), kind: words.kindName(each.kind), value: each.value, strength: each.strength, standing: each.standing, badge: standing === '' ? strengths[each.strength] : standing, own, doubtful: doubtful.has(each.id), said },
      },
    ];
  });
  return [...frames, ...cards];
}

function edgesOf({ identity, words, picked }: Projected, layout: Layout): readonly TieEdge[] {
  return identity.ties.flatMap((tie): readonly TieEdge[] => {
    const id = tieId(tie);
    const way = layout.ways.get(id);
    if (way === undefined) return [];
    const touched = picked === null || (picked.type === 'tie' ? picked.id === id : picked.id === tie.a || picked.id === tie.b);
    return [
      {
        id, type: 'tie', source: String(tie.a), target: String(tie.b), selected: picked?.type === 'tie' && picked.id === id,
        data: { path: way.path, label: words.label(tie), labelAt: way.label, bond: bondOf(tie), onlyClaimed: isOnlyClaimed(tie), ruled: isRuled(tie), width: widthOf(tie), said: `${words.between(tie)} · ${words.word(tie)}`, faded: !touched },
      },
    ];
  });
}

/** The identity as React Flow draws it; the canvas keeps nothing. */
export function useGraphProjection(view: Projected): { readonly nodes: GraphNode[]; readonly edges: TieEdge[]; readonly layout: Layout } {
  const { t } = useTranslation();
  const { identity, words, picked, doubtful } = view;
  const { oneId, identifiers, ties } = identity;
  const layout = useMemo(() => layoutOf({ oneId, identifiers, ties }, (tie) => textWidth(words.label(tie))), [oneId, identifiers, ties, words]);
  const strengths = useMemo(() => ({ strong: t('customer.strength.strong'), weak: t('customer.strength.weak') }), [t]);
  const nodes = useMemo(() => [...nodesOf({ identity, words, picked, doubtful }, layout, strengths)], [identity, words, picked, doubtful, layout, strengths]);
  const edges = useMemo(() => [...edgesOf({ identity, words, picked, doubtful }, layout)], [identity, words, picked, doubtful, layout]);
  return { nodes, edges, layout };
}
