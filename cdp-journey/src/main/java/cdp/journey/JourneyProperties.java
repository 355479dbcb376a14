package cdp.journey;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param workers threads of this process that walk people on
 * @param batchRuns most people walked on in one transaction
 * @param hold how long a process may take to hand a message over before others think it dead; longer than any channel's time limit
 * @param inFlight most messages of one channel being handed over by this process at a time
 * @param perSecond most messages of one channel and second handed over by this process
 * @param publicUrl where the links in messages lead; by default this process itself
 */
@Validated
@ConfigurationProperties("cdp.journey")
public record JourneyProperties(
        @DefaultValue("2") @Min(1) @Max(32) int workers,
        @DefaultValue("500") @Min(1) @Max(5_000) int batchRuns,
        @DefaultValue("60s") Duration hold,
        @DefaultValue("16") @Min(1) @Max(1_000) int inFlight,
        @DefaultValue("2000") @Min(1) @Max(100_000) int perSecond,
        @Nullable URI publicUrl) {}
