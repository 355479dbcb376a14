package cdp.web.console.identity;

import cdp.identity.RuleDocument;
import cdp.identity.RuleDocument.Terms;
import cdp.identity.linking.Policy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Identity rules as the console edits them. Numbers are checked where the rules are. */
record RulesBody(
        @NotNull @Pattern(regexp = "last_wins|keep_existing")
        String policy,

        int componentCap,
        @NotNull @Valid @Size(max = 1_000) List<KindRules> kinds) {

    record KindRules(
            @NotNull @Size(max = 200) String kind,
            int priority,
            boolean strong,
            int limit,
            @Nullable Integer windowDays,
            int genericAfter,
            @NotNull @Size(max = 10_000) List<@NotNull @Size(max = 1_000) String> blocked) {

        static KindRules of(Terms terms) {
            return new KindRules(
                    terms.kind(),
                    terms.priority(),
                    terms.strong(),
                    terms.limit(),
                    terms.windowDays(),
                    terms.genericAfter(),
                    terms.blocked());
        }

        private Terms terms() {
            return new Terms(
                    kind,
                    priority,
                    strong,
                    limit,
                    windowDays,
                    genericAfter,
                    blocked.stream().map(String::strip).distinct().toList());
        }
    }

    static RulesBody of(RuleDocument rules) {
        return new RulesBody(
                rules.policy().name().toLowerCase(Locale.ROOT),
                rules.componentCap(),
                rules.kinds().stream().map(KindRules::of).toList());
    }

    RuleDocument document() {
        return new RuleDocument(
                Policy.valueOf(policy.toUpperCase(Locale.ROOT)),
                componentCap,
                kinds.stream().map(KindRules::terms).toList());
    }
}
