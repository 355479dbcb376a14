package cdp.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Tries rules on the real graph and changes nothing. One at a time, in the background of this process; what came out is kept
 * in memory until the process ends or ten newer ones pushed it out. Thread-safe.
 */
public interface RuleSimulations {

    /**
     * Begins to compare the rules in force with a draft.
     *
     * @throws RulesRefused when the draft cannot be followed
     * @throws SimulationRunning when one is under way
     */
    RuleSimulation start(RuleDocument draft, String by);

    Optional<RuleSimulation> find(UUID id);

    /** Newest first. */
    List<RuleSimulation> recent();

    /** Ends one as soon as it notices; one that ended already stays as it is. */
    void cancel(UUID id);

    /** There is one under way. */
    final class SimulationRunning extends RuntimeException {
        private final transient UUID id;

        public SimulationRunning(UUID id) {
            super("simulation " + id + " is under way");
            this.id = id;
        }

        public UUID id() {
            return id;
        }
    }
}
