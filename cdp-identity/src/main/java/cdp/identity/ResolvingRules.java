package cdp.identity;

import cdp.identity.linking.LinkRules;

/** One version of the rules, as the reading of one event and as the weighing of everything need them. */
public record ResolvingRules(IdentityRules identifiers, LinkRules links) {}
