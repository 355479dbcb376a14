package cdp.identity.linking;

import java.util.Map;

/**
 * One rule set.
 *
 * @param otherwise for kinds nobody has ruled on
 * @param componentCap most identifiers of one person
 */
public record LinkRules(Policy policy, Map<String, LinkRule> byKind, LinkRule otherwise, int componentCap) {
    public static final int COMPONENT_CAP = 1_000;

    public LinkRules {
        byKind = Map.copyOf(byKind);
        if (componentCap < 1) {
            throw new IllegalArgumentException("A person has at least one identifier");
        }
    }

    public LinkRule of(String kind) {
        return byKind.getOrDefault(kind, otherwise);
    }
}
