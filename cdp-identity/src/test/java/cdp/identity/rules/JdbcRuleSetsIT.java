package cdp.identity.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cdp.identity.KindRule;
import cdp.identity.ResolvingRules;
import cdp.identity.RuleDocument;
import cdp.identity.RuleDocument.Terms;
import cdp.identity.RuleSet;
import cdp.identity.RulesChanged;
import cdp.identity.RulesRefused;
import cdp.identity.linking.Limit;
import cdp.identity.linking.Policy;
import cdp.ingest.testing.Events;
import cdp.ingest.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class JdbcRuleSetsIT {
    private final JdbcTemplate jdbc =
            new JdbcTemplate(TestDatabase.migrated("ingest", "identity").dataSource());
    private final JdbcRuleSets rules =
            new JdbcRuleSets(jdbc, new StandardKinds(jdbc), Clock.fixed(Events.NOW, ZoneOffset.UTC));
    private final RuleDocument first = rules.inForce().document();

    @Test
    void theFirstVersionSaysWhatTheKindsSaid() {
        RuleSet inForce = rules.inForce();

        assertThat(inForce.version()).isEqualTo(1);
        assertThat(inForce.publishedBy()).isNull();
        assertThat(first.policy()).isEqualTo(Policy.KEEP_EXISTING);
        assertThat(first.componentCap()).isEqualTo(1_000);
        assertThat(first.of("phone")).contains(new Terms("phone", 30, true, 3, null, 50, List.of()));
        assertThat(first.kinds()).hasSizeGreaterThan(15).isSortedAccordingTo((a, b) -> a.priority() - b.priority());
        assertThat(RuleCheck.problems(first)).isEmpty();
    }

    @Test
    void whatIsPublishedIsInForceForEveryReader() {
        RuleDocument draft =
                RuleDrafts.change(RuleDrafts.policy(first, Policy.LAST_WINS), "phone", RuleDrafts.limit(2, 365));
        draft = RuleDrafts.change(draft, "phone", RuleDrafts.priority(12));
        rules.linkRules();

        RuleSet published = rules.publish(draft, 1, "周岚", "双十一前");

        assertThat(rules.inForce()).isEqualTo(published);
        assertThat(rules.linkRules().policy()).isEqualTo(Policy.LAST_WINS);
        assertThat(rules.linkRules().of("phone").limit()).isEqualTo(Limit.within(2, Duration.ofDays(365)));
        assertThat(rules.identityRules().of("phone")).isEqualTo(new KindRule(12, true, 2, true));
        assertThat(rules.identityRules().of("nobody_ruled")).isEqualTo(KindRule.OTHERWISE);
        assertThat(jdbc.queryForObject(
                        "SELECT priority FROM identity.identifier_kinds WHERE kind = 'phone'", Integer.class))
                .isEqualTo(12);
    }

    @Test
    void blockedValuesAreFoundInEveryForm() {
        rules.publish(RuleDrafts.change(first, "phone", RuleDrafts.blocked("138 0000 1111")), 1, "周岚", "");

        assertThat(rules.blockedValues().refuses("phone", "+8613800001111")).isTrue();
        assertThat(rules.blockedValues().refuses("phone", "+8613800001112")).isFalse();
        assertThat(rules.blockedValues().refuses("email", "null")).isTrue();
    }

    @Test
    void anOlderVersionComesBackAsANewOneExactly() {
        RuleDocument draft = RuleDrafts.with(first, new Terms("loyalty_card", 22, true, 1, null, 5, List.of()));
        rules.publish(draft, 1, "周岚", "");
        assertThat(rules.identityRules().of("loyalty_card").priority()).isEqualTo(22);

        rules.restore(1, 2, "陈一", "");

        assertThat(rules.inForce().version()).isEqualTo(3);
        assertThat(rules.inForce().restored()).isEqualTo(1);
        assertThat(rules.inForce().document()).isEqualTo(first);
        assertThat(rules.identityRules().of("loyalty_card")).isEqualTo(KindRule.OTHERWISE);
        assertThat(jdbc.queryForList("SELECT kind FROM identity.identifier_kinds", String.class))
                .doesNotContain("loyalty_card");
        assertThat(rules.versions()).extracting(RuleSet::version).containsExactly(3, 2, 1);
        assertThatThrownBy(() -> rules.restore(9, 3, "陈一", "")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whoDidNotSeeTheNewestVersionIsTold() {
        rules.publish(first, 1, "周岚", "");

        assertThatThrownBy(() -> rules.publish(first, 1, "陈一", "")).isInstanceOf(RulesChanged.class);
        assertThatThrownBy(() -> rules.publish(first, 7, "陈一", "")).isInstanceOf(RulesChanged.class);
        assertThat(rules.versions()).hasSize(2);
    }

    @Test
    void rulesThatCannotBeFollowedAreRefused() {
        RuleDocument draft = RuleDrafts.change(first, "phone", RuleDrafts.limit(0, null));

        assertThatThrownBy(() -> rules.publish(draft, 1, "周岚", ""))
                .isInstanceOfSatisfying(
                        RulesRefused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.field()).matches("kinds\\[\\d+]\\.limit");
                                    assertThat(problem.detail()).endsWith("not 0");
                                }));
    }

    @Test
    void aKindALaterReleaseBringsIsThereUnderRulesThatDoNotNameIt() {
        rules.publish(first, 1, "周岚", "");
        jdbc.update("""
                INSERT INTO identity.identifier_kinds (kind, priority, strong, max_per_person, personal)
                VALUES ('apple_id', 27, true, 2, true)
                """);

        assertThat(rules.inForce().document().of("apple_id"))
                .map(Terms::priority)
                .contains(27);
        RuleDocument older = new RuleDocument(first.policy(), first.componentCap(), first.kinds());
        assertThat(rules.publish(older, 2, "周岚", "").document().of("apple_id")).isPresent();
    }

    @Test
    void theHopReadsBothFormsOfOneVersion() {
        ResolvingRules before = rules.resolvingRules();
        rules.publish(RuleDrafts.change(rules.inForce().document(), "phone", RuleDrafts.limit(2, null)), 1, "周岚", "");

        ResolvingRules after = rules.resolvingRules();

        assertThat(before.links().of("phone").limit().most()).isEqualTo(3);
        assertThat(after.links()).isSameAs(rules.linkRules());
        assertThat(after.links().of("phone").limit().most()).isEqualTo(2);
        assertThat(after.identifiers()).isSameAs(rules.identityRules());
        assertThat(after.identifiers().of("phone").maxPerPerson()).isEqualTo(2);
    }
}
