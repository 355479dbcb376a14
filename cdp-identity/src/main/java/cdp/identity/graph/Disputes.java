package cdp.identity.graph;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds what a batch cannot decide by what it says alone. */
final class Disputes {
    private Disputes() {}

    /**
     * The strong identifiers around which everything has to be decided again: those of events the rules do not let stand as they
     * are, and those told together where something is contested already.
     */
    static Set<UUID> in(
            List<Mention> batch,
            Map<UUID, JdbcIdentityGraph.Owner> owners,
            Collection<Long> contested,
            BitSet refused) {
        Set<UUID> seeds = new HashSet<>();
        for (int i = 0; i < batch.size(); i++) {
            Mention mention = batch.get(i);
            if (refused.get(i) || (mention.claims().size() > 1 && isContested(mention, owners, contested))) {
                seeds.addAll(mention.strong());
            }
        }
        return seeds;
    }

    private static boolean isContested(
            Mention mention, Map<UUID, JdbcIdentityGraph.Owner> owners, Collection<Long> contested) {
        List<UUID> strong = mention.strong();
        return strong.size() > 1
                && strong.stream()
                        .map(owners::get)
                        .anyMatch(owner -> owner != null && (owner.contested() || contested.contains(owner.oneId())));
    }
}
