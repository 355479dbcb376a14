package cdp.ingest.imports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param workers imports worked on at once by one process
 * @param batchRows rows recorded together: a worker that dies repeats at most this many times the batches in flight
 * @param batchesInFlight batches sent and not yet confirmed
 * @param pollInterval how often an idle worker looks for something to do
 * @param heartbeat how often a worker says it is alive and hears that it was cancelled
 * @param lease how long after its last sign of life a worker counts as dead
 * @param retryAtMost longest pause between two attempts while the event log is away
 * @param keepFiles how long after its end an import's file can be read again
 * @param errorsKept most errors of one import kept with their text; all are counted
 */
@Validated
@ConfigurationProperties("cdp.imports")
public record ImportProperties(
        @DefaultValue("2") @Min(1) @Max(16) int workers,
        @DefaultValue("1000") @Min(1) @Max(100_000) int batchRows,
        @DefaultValue("4") @Min(1) @Max(64) int batchesInFlight,
        @DefaultValue("3s") Duration pollInterval,
        @DefaultValue("500ms") Duration heartbeat,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("15s") Duration retryAtMost,
        @DefaultValue("7d") Duration keepFiles,
        @DefaultValue("500000") @Min(0) int errorsKept) {}
