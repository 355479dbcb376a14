package cdp.identity;

import cdp.identity.linking.LinkRule;
import cdp.identity.linking.LinkRules;

/** One version of the rules, as the reading of one event and as the weighing of everything need them. */
public record ResolvingRules(IdentityRules identifiers, LinkRules links) {

    /** With so many strong identifiers some may be nobody's: from here on everything is weighed. */
    public int many() {
        return links.byKind().values().stream()
                .filter(LinkRule::strong)
                .mapToInt(LinkRule::genericAfter)
                .min()
                .orElse(LinkRule.GENERIC_AFTER);
    }
}
