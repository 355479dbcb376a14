package cdp.segment;

import cdp.identity.IdentityProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** What every process needs of this module: segments and memberships as data, conditions for one person, and the topic. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SegmentProperties.class)
@ComponentScan({"cdp.segment.catalog", "cdp.segment.eligibility", "cdp.segment.membership"})
public class SegmentModule {

    /** As many partitions as {@code cdp.resolved}: a shard is the same people on both. */
    @Bean
    KafkaAdmin.NewTopics segmentTopics(IdentityProperties properties) {
        return new KafkaAdmin.NewTopics(TopicBuilder.name(SegmentTopics.MEMBERSHIPS)
                .partitions(properties.shards())
                .build());
    }
}
