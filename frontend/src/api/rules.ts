import type { Narrow, Schemas } from './contract';

export type KindRules = Schemas['RulesBodyKindRules'];
export type Policy = 'last_wins' | 'keep_existing';

/** Identity rules as one document: what is tried and published is always the whole of it. */
export type Rules = Narrow<Schemas['RulesBody'], { policy: Policy }>;
export type RuleSet = Narrow<Schemas['RuleSet'], { rules: Rules }>;
export type Application = Narrow<Schemas['RuleSetApplication'], { state: 'idle' | 'running' | 'cancelled' | 'failed' }>;
export type RulesNow = Narrow<Schemas['RuleSetCurrent'], { current: RuleSet; application: Application | null }>;

export type Standing = 'open' | 'crowded' | 'generic' | 'blocked';
export type Hub = Narrow<Schemas['SimulationHub'], { before: Standing; after: Standing }>;
export type BecauseReason = 'limit' | 'claim' | 'size' | 'kept_apart' | 'generic' | 'crowded' | 'blocked' | 'weak';
export type Because = Narrow<Schemas['SimulationReason'], { reason: BecauseReason }>;
export type Example = Narrow<Schemas['SimulationExample'], { because: Because | null }>;
export type Move = Narrow<Schemas['SimulationMove'], { because: Because | null }>;
export type Cluster = Schemas['SimulationCluster'];
export type SizeBar = Schemas['SimulationBar'];
export type Effects = Narrow<Schemas['SimulationEffects'], { hubs: readonly Hub[]; merged: readonly Example[]; split: readonly Example[]; moved: readonly Move[] }>;

/** How far trying a draft has come, and what came out. */
export type Simulation = Narrow<
  Schemas['Simulation'],
  { state: 'running' | 'done' | 'cancelled' | 'failed'; phase: 'identifiers' | 'links' | 'components'; draft: Rules; effects: Effects | null }
>;
