package cdp.profile;

import cdp.ingest.SourceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The brand in figures. A day runs from midnight to midnight in China.
 *
 * @param currency what most orders were paid in; revenue counts those
 * @param days the days of the series, oldest first
 * @param revenue paid less refunded
 * @param orders distinct orders paid
 * @param newPeople seen for the first time
 * @param activePeople did anything
 * @param customers everybody seen by the end of a day
 * @param knownPeople those of them who hold an identifier that names one person, by what is known today
 * @param repurchaseRate90 of those who bought in the 90 days up to a day, the share who did at least twice
 */
public record Overview(
        Instant asOf,
        String currency,
        List<LocalDate> days,
        Figure revenue,
        Figure orders,
        Figure newPeople,
        Figure activePeople,
        Figure repurchaseRate90,
        Figure events,
        Figure customers,
        Figure knownPeople,
        List<SourceFigures> sources) {
    /** Where the brand's days begin and end; China keeps one time all year. */
    public static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    /** @param value of the whole period; {@code previous} of the one before, {@code series} by day */
    public record Figure(
            BigDecimal value, BigDecimal previous, List<BigDecimal> series, List<BigDecimal> previousSeries) {}

    /** @param lastEventAt ever; {@code previousRevenue} of the period before, the other figures of the period */
    public record SourceFigures(
            SourceId source,
            long events,
            long people,
            long orders,
            BigDecimal revenue,
            BigDecimal previousRevenue,
            @Nullable Instant lastEventAt) {
        public static SourceFigures none(SourceId source) {
            return new SourceFigures(source, 0, 0, 0, Money.shown(BigDecimal.ZERO), Money.shown(BigDecimal.ZERO), null);
        }
    }
}
