package cdp.identity;

import cdp.identity.linking.LinkRules;
import cdp.ingest.BlockedValues;
import java.util.List;

/** The identity rules, version by version; the newest is in force. Thread-safe; reads in the caller's transaction where there is one. */
public interface RuleSets {

    /** Names every kind the product knows, also those that came with a later release than the version. */
    RuleSet inForce();

    /** Newest first. */
    List<RuleSet> versions();

    /** The rules in force as the solver reads them; read again only when another version was published. */
    LinkRules linkRules();

    /** The rules in force as the resolve hop reads them, see {@link #linkRules}. */
    IdentityRules identityRules();

    /** Both of one version, by one question. */
    ResolvingRules resolvingRules();

    /** The values the rules in force block, see {@link #linkRules}. */
    BlockedValues blockedValues();

    /**
     * Puts rules in force. Kinds of the product that the document leaves out keep their present rule.
     *
     * @param basedOn the version its author saw
     * @throws RulesRefused when they cannot be followed
     * @throws RulesChanged when another version was published meanwhile
     */
    RuleSet publish(RuleDocument document, int basedOn, String by, String note);

    /**
     * Puts an older version in force again, as a new one.
     *
     * @throws RulesChanged as {@link #publish}
     * @throws java.util.NoSuchElementException when there never was such a version
     */
    RuleSet restore(int version, int basedOn, String by, String note);
}
