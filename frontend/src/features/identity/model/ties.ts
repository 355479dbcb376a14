import type { Evidence, IdentifierNode, Identity, IdentityDoubt, IdentityTie } from '@/api/identity';

export const tieId = ({ a, b }: Pick<IdentityTie, 'a' | 'b'>): string => `${a}-${b}`;

/** What a tie does: hold two identifiers together, be refused, or neither, when no rule of today speaks against it. */
export type Bond = 'joined' | 'refused' | 'open';

export const bondOf = ({ joins, refusal }: IdentityTie): Bond => (joins ? 'joined' : refusal === null ? 'open' : 'refused');

/** Only senders anybody can imitate have said so, and nobody ruled on it. */
export const isOnlyClaimed = ({ verified, claimed, ruling }: IdentityTie): boolean => verified === null && claimed !== null && ruling === null;

/** Trusted and claimed evidence taken together; null when the two were never seen together and are only ruled on. */
export function seen({ verified, claimed }: IdentityTie): Evidence | null {
  const all = [verified, claimed].filter((evidence) => evidence !== null);
  if (all.length === 0) return null;
  const first = all.map(({ firstAt }) => firstAt).sort((one, other) => Date.parse(one) - Date.parse(other));
  const last = all.map(({ lastAt }) => lastAt).sort((one, other) => Date.parse(other) - Date.parse(one));
  return { firstAt: first[0] ?? '', lastAt: last[0] ?? '', count: all.reduce((sum, { count }) => sum + count, 0) };
}

/** Thicker the more often it was seen; a hundred times is not a hundred times as thick. */
export function widthOf(tie: IdentityTie): number {
  if (tie.ruling !== null) return 2;
  if (isOnlyClaimed(tie)) return 1.25;
  return bondOf(tie) === 'joined' ? Math.min(4, 1.5 + Math.log10(tie.verified?.count ?? 1) * 1.25) : 1.5;
}

/** The reason of a refusal; one over a detour, where somebody ruled on others than these two, is told apart from a ruling on them. */
export type Reason = NonNullable<IdentityTie['refusal']> | 'detour';
export type Word = 'joined' | 'claimed' | 'together' | 'hash' | 'open' | 'limitOne' | Reason;

const reasonOf = ({ refusal, ruling }: IdentityTie): Reason | null => (refusal === 'kept_apart' && ruling?.ruling !== 'apart' ? 'detour' : refusal);
/** Nobody ruled that a value and its hash are one: it is so. */
export const isRuled = ({ ruling }: IdentityTie): boolean => typeof ruling?.by === 'string';
const joinedBy = (tie: IdentityTie) => {
  if (tie.ruling?.ruling === 'together') return isRuled(tie) ? 'together' : 'hash';
  return isOnlyClaimed(tie) ? 'claimed' : 'joined';
};

const held = ({ identifiers }: Pick<Identity, 'identifiers'>, kind: string | null, oneId: number) => identifiers.filter((each) => each.kind === kind && each.oneId === oneId).length;

/** What became of a tie in a word; of a kind one person may have one of, it says that one is there already. */
export function wordOf(tie: IdentityTie, identity: Pick<Identity, 'oneId' | 'identifiers'>): Word {
  if (tie.joins) return joinedBy(tie);
  if (tie.refusal !== 'limit') return reasonOf(tie) ?? 'open';
  const people = [tie.a, tie.b].flatMap((id) => identity.identifiers.find((each) => each.id === id)?.oneId ?? []);
  return people.some((oneId) => held(identity, tie.family, oneId) > 1) ? 'limit' : 'limitOne';
}

export type Verdict = Exclude<Word, 'limitOne'>;

/** The sentence that says why. */
export const verdictOf = (tie: IdentityTie): Verdict => (tie.joins ? joinedBy(tie) : (reasonOf(tie) ?? 'open'));

/** Rulings that would change something: what names nobody joins nobody, whatever is ruled. */
export function rulingsFor({ joins, refusal, ruling }: IdentityTie): readonly ('together' | 'apart')[] {
  const names = refusal !== 'blocked' && refusal !== 'generic';
  return [...(!joins && names ? (['together'] as const) : []), ...(ruling?.ruling !== 'apart' ? (['apart'] as const) : [])];
}

export const tiesOf = (ties: readonly IdentityTie[], id: number): readonly IdentityTie[] => ties.filter(({ a, b }) => a === id || b === id);

/** Doubts about this person; what is doubtful about the people beside it is told on their pages. */
export function ownDoubts({ oneId, identifiers, doubts }: Pick<Identity, 'oneId' | 'identifiers' | 'doubts'>): readonly IdentityDoubt[] {
  const mine = new Set(identifiers.filter((each) => each.oneId === oneId).map(({ id }) => id));
  return doubts.filter(({ hub, held: sure, doubtful }) => [hub, sure, doubtful].every((id) => mine.has(id)));
}

export interface Summary {
  readonly strong: number;
  readonly weak: number;
  readonly joined: number;
  readonly refused: number;
  readonly open: number;
  /** Other people in the picture. */
  readonly others: number;
}

export function summaryOf({ oneId, identifiers, ties }: Pick<Identity, 'oneId' | 'identifiers' | 'ties'>): Summary {
  const own = identifiers.filter((each) => each.oneId === oneId);
  const strong = own.filter(({ strength }) => strength === 'strong').length;
  const count = (bond: Bond) => ties.filter((tie) => bondOf(tie) === bond).length;
  const others = new Set(identifiers.map((each) => each.oneId).filter((other) => other !== oneId)).size;
  return { strong, weak: own.length - strong, joined: count('joined'), refused: count('refused'), open: count('open'), others };
}

export const tieOrders = ['verdict', 'verified', 'claimed', 'first', 'last'] as const;
export type TieOrder = (typeof tieOrders)[number];

const orders: Readonly<Record<TieOrder, (tie: IdentityTie) => number>> = {
  verdict: (tie) => ({ refused: 2, open: 1, joined: 0 })[bondOf(tie)],
  verified: ({ verified }) => verified?.count ?? 0,
  claimed: ({ claimed }) => claimed?.count ?? 0,
  first: (tie) => Date.parse(seen(tie)?.firstAt ?? '1970-01-01'),
  last: (tie) => Date.parse(seen(tie)?.lastAt ?? '1970-01-01'),
};

/** Largest, newest or most troublesome first; equal ones as they were. */
export const sortedTies = (ties: readonly IdentityTie[], by: TieOrder): readonly IdentityTie[] => [...ties].sort((one, other) => orders[by](other) - orders[by](one));

export type Picked = { readonly type: 'identifier'; readonly id: number } | { readonly type: 'tie'; readonly id: string };

export const byId = (identifiers: readonly IdentifierNode[]): ReadonlyMap<number, IdentifierNode> => new Map(identifiers.map((each) => [each.id, each]));

/** The two ends as orders call them; null when one is not in the picture. */
export function pairOf({ identifiers }: Pick<Identity, 'identifiers'>, tie: Pick<IdentityTie, 'a' | 'b'>): { readonly a: string; readonly b: string } | null {
  const [a, b] = [tie.a, tie.b].map((id) => identifiers.find((each) => each.id === id)?.key);
  return a === undefined || b === undefined ? null : { a, b };
}

/** What may leave the person: weak identifiers only follow. */
export const splittable = ({ oneId, identifiers }: Pick<Identity, 'oneId' | 'identifiers'>): readonly IdentifierNode[] => identifiers.filter((each) => each.oneId === oneId && each.strength === 'strong');
