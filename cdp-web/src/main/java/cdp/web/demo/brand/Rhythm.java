package cdp.web.demo.brand;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How busy each hour of the year is: growth over the months, campaigns, weekends, evenings in China. Times are drawn from it
 * as milliseconds since 1970.
 */
final class Rhythm {
    private static final long HOUR = 3_600_000L;
    private static final double[] BY_HOUR = {
        2.2, 1.1, 0.6, 0.4, 0.4, 0.6, 1.2, 2.2, 3.2, 4.2, 4.8, 5.0, 5.8, 5.2, 4.4, 4.3, 4.4, 4.5, 5.0, 6.2, 8.0, 8.8,
        7.6, 4.6
    };
    private static final double GROWTH = 0.2;
    private static final double WEEKEND = 1.3;

    private final long start;
    private final long end;
    private final List<Campaign> campaigns;
    private final double[] before;

    Rhythm(Instant end) {
        this.end = end.toEpochMilli();
        ZonedDateTime last = end.atZone(Campaign.ZONE);
        ZonedDateTime first = last.minusYears(1).truncatedTo(ChronoUnit.HOURS);
        this.start = first.toInstant().toEpochMilli();
        this.campaigns = Campaign.inYearTo(last.toLocalDate());
        int hours = (int) ((this.end - start) / HOUR) + 1;
        this.before = new double[hours + 1];
        for (int i = 0; i < hours; i++) {
            before[i + 1] = before[i] + busy(first.plusHours(i)) * (1 + GROWTH * i / hours);
        }
    }

    private double busy(ZonedDateTime hour) {
        LocalDate day = hour.toLocalDate();
        double lift = campaigns.stream()
                .filter(campaign -> campaign.covers(day))
                .mapToDouble(campaign -> campaign.liftOn(day))
                .max()
                .orElse(1);
        boolean free = hour.getDayOfWeek() == DayOfWeek.SATURDAY || hour.getDayOfWeek() == DayOfWeek.SUNDAY;
        return BY_HOUR[hour.getHour()] * lift * (free ? WEEKEND : 1);
    }

    long start() {
        return start;
    }

    long end() {
        return end;
    }

    List<Campaign> campaigns() {
        return campaigns;
    }

    /** The share of the year that is still to come. */
    double remaining(long at) {
        return (double) (end - at) / (end - start);
    }

    /** A moment from {@code from} to {@code to}, busy hours more likely. */
    long draw(RandomGenerator random, long from, long to) {
        double low = busyUntil(from);
        double wanted = low + random.nextDouble() * (busyUntil(to) - low);
        int found = Arrays.binarySearch(before, wanted);
        int hour = Math.min(found < 0 ? -found - 2 : found, before.length - 2);
        double within = (wanted - before[hour]) / (before[hour + 1] - before[hour]);
        return Math.clamp(start + hour * HOUR + (long) (within * HOUR), from, to - 1);
    }

    private double busyUntil(long at) {
        int hour = (int) ((at - start) / HOUR);
        double within = (double) ((at - start) % HOUR) / HOUR;
        return before[hour] + within * (before[hour + 1] - before[hour]);
    }
}
