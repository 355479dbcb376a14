package cdp.journey;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When and how often marketing may reach anybody.
 *
 * @param quietFrom from then until {@code quietTo}, exclusive, nothing goes out; the span may pass midnight, and is empty when both
 *     are the same
 * @param defer whether what falls into it waits for its end rather than being dropped
 * @param capCount most messages per person in the last {@code capDays} days
 */
public record TouchPolicy(
        LocalTime quietFrom, LocalTime quietTo, ZoneId zone, boolean defer, int capCount, int capDays) {
    public TouchPolicy {
        if (capCount < 1 || capDays < 1) {
            throw new IllegalArgumentException("a cap allows at least one message in at least one day");
        }
    }

    public boolean isQuiet(Instant at) {
        LocalTime local = at.atZone(zone).toLocalTime();
        boolean afterFrom = !local.isBefore(quietFrom);
        boolean beforeTo = local.isBefore(quietTo);
        return quietFrom.isAfter(quietTo) ? afterFrom || beforeTo : afterFrom && beforeTo;
    }

    /** When the quiet span an instant lies in is over. */
    public Instant endOfQuiet(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        ZonedDateTime end = local.with(quietTo);
        return (end.isAfter(local) ? end : local.plusDays(1).with(quietTo)).toInstant();
    }
}
