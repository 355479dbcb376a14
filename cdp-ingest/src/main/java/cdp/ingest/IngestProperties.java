package cdp.ingest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param partitions partitions of {@code cdp.events}: the most resolve workers that can share the load
 * @param appendTimeout how long a sender waits for the broker's word before it hears 503
 * @param maxBodyBytes largest request body after decompression
 * @param maxEventBytes largest single event
 * @param maxEventsPerBatch most events in one request
 * @param futureTolerance how far ahead of our clock a sender's clock may be
 * @param tapsPerSecond most events per source and second shown in the live debugger
 */
@Validated
@ConfigurationProperties("cdp.ingest")
public record IngestProperties(
        @DefaultValue("4") @Min(1) @Max(256) int partitions,
        @DefaultValue("6s") Duration appendTimeout,
        @DefaultValue("512000") @Min(1024) int maxBodyBytes,
        @DefaultValue("32768") @Min(1024) int maxEventBytes,
        @DefaultValue("2500") @Min(1) int maxEventsPerBatch,
        @DefaultValue("24h") Duration futureTolerance,
        @DefaultValue("20") @Min(0) int tapsPerSecond) {}
