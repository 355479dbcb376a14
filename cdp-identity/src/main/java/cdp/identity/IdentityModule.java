package cdp.identity;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/** What every process needs of this module: the vault, people as data, and the topic of the resolved. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentityProperties.class)
@ComponentScan({"cdp.identity.vault", "cdp.identity.lookup", "cdp.identity.rules"})
public class IdentityModule {

    @Bean
    KafkaAdmin.NewTopics identityTopics(IdentityProperties properties, JdbcTemplate jdbc) {
        return new KafkaAdmin.NewTopics(TopicBuilder.name(IdentityTopics.RESOLVED)
                .partitions(FixedShards.of(jdbc, properties.shards()))
                .build());
    }
}
