package cdp.segment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param workers threads of this process that evaluate; the partitions of {@code cdp.resolved} bound what helps
 * @param batchMessages most messages taken in at a time
 * @param lookEvery how often memberships that end by time are looked for, and computations asked for
 * @param patience how long the columnar engine may take over one full computation
 */
@Validated
@ConfigurationProperties("cdp.segment")
public record SegmentProperties(
        @DefaultValue("2") @Min(1) @Max(64) int workers,
        @DefaultValue("2000") @Min(1) @Max(50_000) int batchMessages,
        @DefaultValue("2s") Duration lookEvery,
        @DefaultValue("10m") Duration patience) {}
