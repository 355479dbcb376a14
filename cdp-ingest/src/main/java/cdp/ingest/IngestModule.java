package cdp.ingest;

import java.time.Clock;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** What every process needs of this module: sources, quarantine and imports as data, and the road to write to. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestProperties.class)
@ComponentScan(
        basePackages = {
            "cdp.ingest.source",
            "cdp.ingest.log",
            "cdp.ingest.intake",
            "cdp.ingest.quarantine",
            "cdp.ingest.debug",
            "cdp.ingest.imports"
        },
        // What works rather than answers belongs to the roles.
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = "cdp\\.ingest\\.(quarantine\\.stream|imports\\.worker)\\..*"))
public class IngestModule {
    private static final long FIRST_RETRY_MILLIS = 500;
    private static final long LONGEST_RETRY_MILLIS = 15_000;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * For every hop: what cannot be stored now is tried again until it can be. Giving up would step over events that were
     * acknowledged; what can never be stored is set aside by the hop itself.
     */
    @Bean
    CommonErrorHandler tryAgainForever() {
        ExponentialBackOff forever = new ExponentialBackOff(FIRST_RETRY_MILLIS, 2);
        forever.setMaxInterval(LONGEST_RETRY_MILLIS);
        DefaultErrorHandler handler = new DefaultErrorHandler((record, failure) -> {}, forever);
        handler.setRetryListeners(new RetryLog());
        return handler;
    }

    @Bean
    KafkaAdmin.NewTopics ingestTopics(IngestProperties properties) {
        return new KafkaAdmin.NewTopics(
                topic(IngestTopics.EVENTS, properties.partitions()),
                topic(IngestTopics.REFUSED, 1),
                TopicBuilder.name(IngestTopics.TAPS)
                        .partitions(1)
                        .config("retention.ms", "3600000")
                        .config("segment.bytes", "16777216")
                        .build());
    }

    private static NewTopic topic(String name, int partitions) {
        return TopicBuilder.name(name).partitions(partitions).build();
    }
}
