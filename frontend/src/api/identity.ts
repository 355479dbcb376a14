import type { Narrow, Schemas } from './contract';

export type IdentifierNode = Narrow<Schemas['IdentityIdentifierNode'], { strength: 'strong' | 'weak' }>;

/** How often, since when and until when events brought two identifiers together. */
export type Evidence = Schemas['IdentityEvidence'];
export type IdentityTie = Schemas['IdentityTie'];
export type Refusal = NonNullable<IdentityTie['refusal']>;
export type IdentityDoubt = Narrow<Schemas['IdentityDoubt'], { kind: 'dangling' | 'bridged' }>;

/** What holds a person's identifiers together, and what does not. Identifiers are surest first, the person's own before others'. */
export type Identity = Narrow<Schemas['Identity'], { identifiers: readonly IdentifierNode[]; doubts: readonly IdentityDoubt[] }>;

/** Everybody counted: figures are null while the very first count is still going on. */
export type IdentityOverview = Schemas['Census'];
export type IdentityFigures = Schemas['CensusFigures'];
export type KindFigures = Schemas['CensusKind'];
