import { sameRules } from '../model/draft';
import { ApplicationCard } from './ApplicationCard';
import { ChangesCard } from './ChangesCard';
import { KindsCard } from './KindsCard';
import { SimulationCard } from './SimulationCard';
import type { RulesDesk } from './useRulesDesk';
import { VersionsCard } from './VersionsCard';
import { WholeCard } from './WholeCard';

/** The rules in force, the draft of the next ones, what it would do, and the versions there were. */
export function RulesView({ desk }: { readonly desk: RulesDesk }) {
  const { now, draft, words, editable, simulationId, forgetSimulation, restore } = desk;
  return (
    <>
      <ApplicationCard application={now.application} editable={editable} />
      <ChangesCard draft={draft} words={words} version={now.current.version} />
      {simulationId !== '' && <SimulationCard id={simulationId} isOf={({ draft: tried, basedOn }) => basedOn === now.current.version && sameRules(tried, draft.rules)} words={words} onForget={forgetSimulation} />}
      <WholeCard draft={draft} editable={editable} />
      <KindsCard now={now} draft={draft} words={words} editable={editable} />
      <VersionsCard words={words} editable={editable} onRestore={restore} />
    </>
  );
}
