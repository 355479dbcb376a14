package cdp.journey;

import cdp.journey.execution.PlayedRehearsals;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What every process needs of this module: journeys, contents and the ledger as data. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({JourneyProperties.class, SmtpProperties.class})
@Import(PlayedRehearsals.class)
@ComponentScan({"cdp.journey.catalog", "cdp.journey.content", "cdp.journey.touch", "cdp.journey.report"})
public class JourneyModule {

    @Bean
    JourneySignals journeySignals() {
        return new JourneySignals();
    }
}
