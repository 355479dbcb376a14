package cdp.identity.rules;

import cdp.identity.RuleDocument;
import cdp.identity.RuleDocument.Terms;
import cdp.identity.RuleProblem;
import cdp.identity.RulesRefused;
import cdp.ingest.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether rules can be followed. Says everything that is wrong at once. */
final class RuleCheck {
    static final int LARGEST_CAP = 100_000;
    static final int LOWEST_PRIORITY = 1_000;
    static final int LARGEST_LIMIT = 10_000;
    static final int LONGEST_WINDOW_DAYS = 3_650;
    static final int LARGEST_COMPANY = 1_000_000;
    static final int MOST_KINDS = 200;
    static final int MOST_BLOCKED = 1_000;

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    private final List<RuleProblem> problems = new ArrayList<>();

    private RuleCheck() {}

    /** @throws RulesRefused unless it can */
    static void require(RuleDocument document) {
        List<RuleProblem> problems = problems(document);
        if (!problems.isEmpty()) {
            throw new RulesRefused(problems);
        }
    }

    static List<RuleProblem> problems(RuleDocument document) {
        RuleCheck check = new RuleCheck();
        check.range("componentCap", document.componentCap(), 2, LARGEST_CAP);
        if (document.kinds().size() > MOST_KINDS) {
            check.add(
                    "kinds",
                    "too_many",
                    "kinds: at most " + MOST_KINDS + ", not " + document.kinds().size());
            return check.problems;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < document.kinds().size(); i++) {
            check.terms("kinds[" + i + "].", document.kinds().get(i), seen);
        }
        if (document.kinds().stream().noneMatch(Terms::strong)) {
            check.add("kinds", "no_strong_kind", "kinds: at least one must be strong, or nobody is ever recognised");
        }
        return check.problems;
    }

    private void terms(String at, Terms terms, Set<String> seen) {
        if (!KIND.matcher(terms.kind()).matches()) {
            add(at + "kind", "kind_name", at + "kind: small letters, digits and _, not \"" + terms.kind() + '"');
        } else if (!seen.add(terms.kind())) {
            add(at + "kind", "kind_twice", at + "kind: " + terms.kind() + " is there already");
        }
        range(at + "priority", terms.priority(), 1, LOWEST_PRIORITY);
        range(at + "limit", terms.limit(), 1, LARGEST_LIMIT);
        if (terms.windowDays() != null) {
            range(at + "windowDays", terms.windowDays(), 1, LONGEST_WINDOW_DAYS);
        }
        range(at + "genericAfter", terms.genericAfter(), 1, LARGEST_COMPANY);
        if (terms.blocked().size() > MOST_BLOCKED) {
            add(at + "blocked", "too_many", at + "blocked: at most " + MOST_BLOCKED + " values");
            return;
        }
        for (int i = 0; i < terms.blocked().size(); i++) {
            value(at + "blocked[" + i + ']', terms.blocked().get(i));
        }
    }

    private void value(String field, String value) {
        if (value.isBlank() || value.length() > Identifier.MAX_VALUE_LENGTH || value.indexOf('\u0000') >= 0) {
            add(field, "blocked_value", field + ": 1 to " + Identifier.MAX_VALUE_LENGTH + " characters");
        }
    }

    private void range(String field, int value, int least, int most) {
        if (value < least || value > most) {
            add(field, "out_of_range", field + ": " + least + " to " + most + ", not " + value);
        }
    }

    private void add(String field, String code, String detail) {
        problems.add(new RuleProblem(field, code, detail));
    }
}
