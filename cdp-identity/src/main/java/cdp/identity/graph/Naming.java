package cdp.identity.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which identifiers named somebody, as the surest of their event or on a trusted sender's word, and which were only mentioned.
 *
 * @param unnamed mentioned only, in all of the batch
 * @param named in the batch, and not before
 */
record Naming(Set<UUID> unnamed, List<UUID> named) {

    static Naming in(List<Mention> batch, Map<UUID, JdbcIdentityGraph.Owner> owners) {
        Set<UUID> mentioned = new HashSet<>();
        Set<UUID> named = new HashSet<>();
        boolean awaited = owners.values().stream().anyMatch(owner -> !owner.named());
        for (Mention mention : batch) {
            boolean claims = mention.claims().size() > 1 && !mention.isTrusted();
            if (claims || awaited) {
                List<UUID> strong = mention.strong();
                for (int i = 0; i < strong.size(); i++) {
                    (i == 0 || mention.isTrusted() ? named : mentioned).add(strong.get(i));
                }
            }
        }
        if (!mentioned.isEmpty()) {
            batch.stream()
                    .filter(mention -> mention.isTrusted() || mention.claims().size() == 1)
                    .forEach(mention -> named.addAll(mention.strong()));
            mentioned.removeAll(named);
        }
        List<UUID> newly = named.stream()
                .filter(key -> {
                    JdbcIdentityGraph.Owner owner = owners.get(key);
                    return owner != null && !owner.named();
                })
                .toList();
        return new Naming(mentioned, newly);
    }
}
