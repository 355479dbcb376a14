package cdp.profile.projection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param memoryLimit most memory the columnar engine takes before it writes to disk, {@code 1GB}
 * @param threads threads a question is worked with; 0 for one per processor
 * @param questions most questions worked at a time; others wait
 * @param questionTimeout how long a question may take, waiting included
 * @param batchEvents most messages taken in at a time
 * @param rebuild whether to build the projection anew from PostgreSQL at this start
 */
@Validated
@ConfigurationProperties("cdp.projection")
public record ProjectionProperties(
        @DefaultValue("1GB") @Pattern(regexp = "\\d+(MB|GB)")
        String memoryLimit,

        @DefaultValue("0") @Min(0) @Max(512) int threads,
        @DefaultValue("4") @Min(1) @Max(64) int questions,
        @DefaultValue("30s") Duration questionTimeout,
        @DefaultValue("10000") @Min(1) @Max(100_000) int batchEvents,
        @DefaultValue("false") boolean rebuild) {}
