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

    @Bean
    Clock clock() {
        return Clock.systemUTC();
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
