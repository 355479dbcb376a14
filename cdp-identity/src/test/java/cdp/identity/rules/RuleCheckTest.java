package cdp.identity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.identity.RuleDocument;
import cdp.identity.RuleDocument.Terms;
import cdp.identity.RuleProblem;
import cdp.identity.linking.Policy;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleCheckTest {
    private static final Terms PHONE = new Terms("phone", 30, true, 3, 365, 50, List.of("13800138000"));

    private static RuleDocument rules(Terms... kinds) {
        return new RuleDocument(Policy.LAST_WINS, 1_000, List.of(kinds));
    }

    private static List<String> codes(RuleDocument rules) {
        return RuleCheck.problems(rules).stream()
                .map(problem -> problem.field() + ' ' + problem.code())
                .toList();
    }

    @Test
    void rulesThatCanBeFollowedHaveNoProblem() {
        assertThat(codes(rules(PHONE, new Terms("loyalty_card_2", 30, false, 1, null, 1, List.of()))))
                .isEmpty();
    }

    @Test
    void everyNumberHasItsRange() {
        assertThat(codes(rules(PHONE, new Terms("email", 0, true, 0, 0, 0, List.of()))))
                .containsExactly(
                        "kinds[1].priority out_of_range",
                        "kinds[1].limit out_of_range",
                        "kinds[1].windowDays out_of_range",
                        "kinds[1].genericAfter out_of_range");
        assertThat(codes(new RuleDocument(Policy.LAST_WINS, 1, List.of(PHONE))))
                .containsExactly("componentCap out_of_range");
    }

    @Test
    void aProblemNamesTheFieldAndTheValue() {
        assertThat(RuleCheck.problems(rules(new Terms("phone", 30, true, -4, null, 50, List.of()))))
                .extracting(RuleProblem::detail)
                .containsExactly("kinds[0].limit: 1 to 10000, not -4");
    }

    @Test
    void aKindHasAPlainNameAndIsThereOnce() {
        assertThat(codes(rules(PHONE, PHONE, new Terms("会员 卡", 30, true, 1, null, 50, List.of()))))
                .containsExactly("kinds[1].kind kind_twice", "kinds[2].kind kind_name");
    }

    @Test
    void withoutAStrongKindNobodyIsRecognised() {
        assertThat(codes(rules(RuleDrafts.strong(false).apply(PHONE)))).containsExactly("kinds no_strong_kind");
    }

    @Test
    void aBlockedValueIsOneThatCanBe() {
        assertThat(codes(rules(RuleDrafts.blocked("ok", " ", "a\u0000b", "x".repeat(256))
                        .apply(PHONE))))
                .containsExactly(
                        "kinds[0].blocked[1] blocked_value",
                        "kinds[0].blocked[2] blocked_value",
                        "kinds[0].blocked[3] blocked_value");
    }
}
