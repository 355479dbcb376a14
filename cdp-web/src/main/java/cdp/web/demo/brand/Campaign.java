package cdp.web.demo.brand;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A time of year when the whole trade sells more.
 *
 * @param lift times the trade of an ordinary day
 * @param peaks days on which the lift doubles and more
 */
record Campaign(String name, LocalDate first, int days, double lift, List<LocalDate> peaks) {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final double PEAK_LIFT = 2.4;

    /** Every campaign of the year that ends that day, in order. */
    static List<Campaign> inYearTo(LocalDate end) {
        return Rows.of("campaigns").stream()
                .flatMap(row -> IntStream.of(end.getYear() - 1, end.getYear()).mapToObj(year -> read(row, year)))
                .filter(campaign -> campaign.first().isAfter(end.minusYears(1))
                        && !campaign.first().isAfter(end))
                .sorted((one, other) -> one.first().compareTo(other.first()))
                .toList();
    }

    private static Campaign read(List<String> row, int year) {
        List<LocalDate> peaks = row.get(4).equals("-")
                ? List.of()
                : Stream.of(row.get(4).split(" ")).map(day -> date(day, year)).toList();
        return new Campaign(
                row.get(0),
                date(row.get(1), year),
                Integer.parseInt(row.get(2)),
                Double.parseDouble(row.get(3)),
                peaks);
    }

    private static LocalDate date(String monthDay, int year) {
        return MonthDay.parse("--" + monthDay).atYear(year);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(first) && day.isBefore(first.plusDays(days));
    }

    double liftOn(LocalDate day) {
        return peaks.contains(day) ? lift * PEAK_LIFT : lift;
    }
}
