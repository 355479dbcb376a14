package cdp.identity.rules;

import cdp.identity.PersonalValues;
import cdp.identity.RuleApplication;
import cdp.identity.RuleSets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** For processes that put orders on the road; not found by looking for components, as every process looks through this package. */
public class ApplyingRules {

    @Bean
    RuleApplicationRounds ruleApplicationRounds(
            JdbcTemplate jdbc,
            PersonalValues values,
            RuleSets rules,
            PlatformTransactionManager transactions,
            ReviewRoad road,
            Clock clock) {
        return new RuleApplicationRounds(background ->
                new BackgroundRuleApplication(jdbc, values, rules, transactions, road, clock, background));
    }

    @Bean
    RuleApplication ruleApplication(RuleApplicationRounds rounds) {
        return rounds.application();
    }
}
