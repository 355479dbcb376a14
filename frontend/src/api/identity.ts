import type { Narrow, Schemas } from './contract';

export type IdentifierNode = Narrow<Schemas['IdentityIdentifierNode'], { strength: 'strong' | 'weak' }>;
export type Standing = IdentifierNode['standing'];

/** How often, since when and until when events brought two identifiers together. */
export type Evidence = Schemas['IdentityEvidence'];
/** What somebody ruled about two identifiers. */
export type IdentityRuling = Narrow<Schemas['IdentityRuling'], { ruling: 'together' | 'apart' }>;
/** Two identifiers that were seen together, or that somebody ruled on; then there may be no evidence at all. */
export type IdentityTie = Narrow<Schemas['IdentityTie'], { ruling: IdentityRuling | null }>;
export type Refusal = NonNullable<IdentityTie['refusal']>;
export type IdentityDoubt = Narrow<Schemas['IdentityDoubt'], { kind: 'dangling' | 'bridged' }>;

/** What holds a person's identifiers together, and what does not. Identifiers are surest first, the person's own before others'. */
export type Identity = Narrow<Schemas['Identity'], { identifiers: readonly IdentifierNode[]; ties: readonly IdentityTie[]; doubts: readonly IdentityDoubt[] }>;

export type ChangeOrder = Narrow<Schemas['HistoryOrdered'], { kind: 'together' | 'apart' | 'rule' | 'block' | 'unblock' }>;
export type ChangeSide = Schemas['HistorySide'];
export type ChangeCause = Narrow<Schemas['HistoryCause'], { kind: 'event' | 'decision' | 'rules'; order: ChangeOrder | null }>;
/** One merge, split or move, as the person it is told of sees it. */
export type IdentityChange = Narrow<Schemas['History'], { kind: 'merge' | 'split' | 'move'; cause: ChangeCause }>;

/** Everybody counted: figures are null while the very first count is still going on. */
export type IdentityOverview = Schemas['Census'];
export type IdentityFigures = Schemas['CensusFigures'];
export type KindFigures = Schemas['CensusKind'];
