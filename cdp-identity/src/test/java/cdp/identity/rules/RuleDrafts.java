package cdp.identity.rules;

import cdp.identity.RuleDocument;
import cdp.identity.RuleDocument.Terms;
import cdp.identity.linking.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Changes to rule sets, for tests. */
final class RuleDrafts {
    private RuleDrafts() {}

    static RuleDocument policy(RuleDocument rules, Policy policy) {
        return new RuleDocument(policy, rules.componentCap(), rules.kinds());
    }

    static RuleDocument with(RuleDocument rules, Terms further) {
        List<Terms> kinds = new ArrayList<>(rules.kinds());
        kinds.add(further);
        return new RuleDocument(rules.policy(), rules.componentCap(), kinds);
    }

    static RuleDocument change(RuleDocument rules, String kind, UnaryOperator<Terms> change) {
        return new RuleDocument(
                rules.policy(),
                rules.componentCap(),
                rules.kinds().stream()
                        .map(terms -> terms.kind().equals(kind) ? change.apply(terms) : terms)
                        .toList());
    }

    static UnaryOperator<Terms> priority(int priority) {
        return old -> new Terms(
                old.kind(), priority, old.strong(), old.limit(), old.windowDays(), old.genericAfter(), old.blocked());
    }

    static UnaryOperator<Terms> strong(boolean strong) {
        return old -> new Terms(
                old.kind(), old.priority(), strong, old.limit(), old.windowDays(), old.genericAfter(), old.blocked());
    }

    static UnaryOperator<Terms> limit(int limit, Integer windowDays) {
        return old -> new Terms(
                old.kind(), old.priority(), old.strong(), limit, windowDays, old.genericAfter(), old.blocked());
    }

    static UnaryOperator<Terms> genericAfter(int most) {
        return old ->
                new Terms(old.kind(), old.priority(), old.strong(), old.limit(), old.windowDays(), most, old.blocked());
    }

    static UnaryOperator<Terms> blocked(String... values) {
        return old -> new Terms(
                old.kind(),
                old.priority(),
                old.strong(),
                old.limit(),
                old.windowDays(),
                old.genericAfter(),
                List.of(values));
    }
}
