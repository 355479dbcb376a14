package cdp.identity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param masterKey 32 bytes in base64 that protect personal data; empty for a key file in the data directory
 * @param shards partitions of {@code cdp.resolved}; fixed once the topic exists
 * @param resolveWorkers threads of this process that resolve; the partitions of {@code cdp.events} bound what helps
 * @param batchEvents most events resolved in one transaction
 * @param rememberMessages how long a repeated message is recognised
 */
@Validated
@ConfigurationProperties("cdp.identity")
public record IdentityProperties(
        @DefaultValue("") String masterKey,
        @DefaultValue("8") @Min(1) @Max(4096) int shards,
        @DefaultValue("2") @Min(1) @Max(64) int resolveWorkers,
        @DefaultValue("5000") @Min(1) @Max(50_000) int batchEvents,
        @DefaultValue("30d") Duration rememberMessages) {}
