package cdp.identity;

import cdp.identity.linking.Limit;
import cdp.identity.linking.LinkRule;
import cdp.identity.linking.LinkRules;
import cdp.identity.linking.Policy;
import cdp.ingest.BlockedValues;
import cdp.ingest.Identifier;
import cdp.ingest.Identifiers;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Identity rules as people edit them. Holds whatever was written: {@link RuleSets#publish} says what is wrong with it.
 *
 * @param policy which of two links that cannot both stand is set aside
 * @param componentCap most identifiers of one person
 */
public record RuleDocument(Policy policy, int componentCap, List<Terms> kinds) {
    public RuleDocument {
        kinds = List.copyOf(kinds);
    }

    /**
     * What identifiers of one kind may do.
     *
     * @param priority lower names a person more surely
     * @param strong whether it may join people
     * @param limit most values of this kind and scope one person may hold
     * @param windowDays when given, only values last seen within this many days count together
     * @param genericAfter with how many surer ones a value may be seen before it links nobody
     * @param blocked values that name nobody
     */
    public record Terms(
            String kind,
            int priority,
            boolean strong,
            int limit,
            @Nullable Integer windowDays,
            int genericAfter,
            List<String> blocked) {
        public Terms {
            blocked = List.copyOf(blocked);
        }

        /** For kinds nobody has ruled on. */
        public static Terms of(String kind, KindRule rule) {
            return new Terms(
                    kind, rule.priority(), rule.strong(), rule.maxPerPerson(), null, LinkRule.GENERIC_AFTER, List.of());
        }

        private LinkRule linkRule() {
            Limit most = windowDays == null ? Limit.ever(limit) : Limit.within(limit, Duration.ofDays(windowDays));
            return new LinkRule(priority, strong, most, genericAfter);
        }
    }

    public Optional<Terms> of(String kind) {
        return kinds.stream().filter(terms -> terms.kind().equals(kind)).findFirst();
    }

    /** As the solver reads them. */
    public LinkRules linkRules() {
        Map<String, LinkRule> byKind = new HashMap<>();
        kinds.forEach(terms -> byKind.put(terms.kind(), terms.linkRule()));
        return new LinkRules(policy, byKind, Terms.of("", KindRule.OTHERWISE).linkRule(), componentCap);
    }

    /** What is blocked everywhere, and what these rules block beyond it, as written and in its normal form. */
    public BlockedValues blockedValues() {
        BlockedValues blocked = BlockedValues.STANDARD;
        for (Terms terms : kinds) {
            if (!terms.blocked().isEmpty()) {
                blocked = blocked.and(terms.kind(), forms(terms));
            }
        }
        return blocked;
    }

    /** Every form the blocked values of a kind may be kept in. */
    public static Set<String> forms(Terms terms) {
        Set<String> forms = new HashSet<>();
        for (String value : terms.blocked()) {
            forms.add(value.strip());
            Identifiers.normalise(terms.kind(), "", value)
                    .map(Identifier::value)
                    .ifPresent(forms::add);
        }
        return forms;
    }
}
