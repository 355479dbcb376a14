package cdp.identity;

import java.util.Map;

/** The rules in force, by kind. */
public record IdentityRules(Map<String, KindRule> byKind) {
    public IdentityRules {
        byKind = Map.copyOf(byKind);
    }

    public KindRule of(String kind) {
        return byKind.getOrDefault(kind, KindRule.OTHERWISE);
    }
}
