package cdp.ingest.imports;

import cdp.ingest.ImportMapping.Time;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a time from a cell in one format. Not thread-safe: some remember the last time they read. */
interface TimeReader {

    /** The instant; null when the text is no time in this format. */
    @Nullable
    Instant read(String text);

    /** @throws DateTimeException for an unknown zone; IllegalArgumentException for a broken pattern */
    static TimeReader of(Time time) {
        ZoneId zone = ZoneId.of(time.zone());
        return switch (time.format()) {
            case Time.AUTO, "iso" -> new AutoTime(zone);
            case "epoch_s" -> text -> epoch(text, 1000);
            case "epoch_ms" -> text -> epoch(text, 1);
            case "excel" -> text -> excel(text, zone);
            default -> pattern(time.format(), zone);
        };
    }

    private static @Nullable Instant epoch(String text, int unitMillis) {
        BigDecimal number = NumberText.parse(text);
        if (number == null || number.precision() - number.scale() > 14) {
            return null;
        }
        return Instant.ofEpochMilli(
                number.multiply(BigDecimal.valueOf(unitMillis)).longValue());
    }

    /** Days since 30 December 1899 by the wall clock, as Excel counts them after its invented 29 February 1900. */
    static @Nullable Instant excel(String text, ZoneId zone) {
        BigDecimal days = NumberText.parse(text);
        if (days == null || days.signum() < 0 || days.compareTo(BigDecimal.valueOf(2_958_466)) > 0) {
            return null;
        }
        long seconds = Math.round(days.doubleValue() * 86_400);
        return LocalDateTime.of(1899, 12, 30, 0, 0)
                .plusSeconds(seconds)
                .atZone(zone)
                .toInstant();
    }

    private static TimeReader pattern(String pattern, ZoneId zone) {
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(withPlainYears(pattern), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
        return text -> {
            try {
                return instant(formatter.parse(text), zone);
            } catch (DateTimeException notInThisFormat) {
                return null;
            }
        };
    }

    /** Strict reading knows {@code y} only together with an era; people write it and mean {@code u}. */
    private static String withPlainYears(String pattern) {
        StringBuilder plain = new StringBuilder(pattern.length());
        boolean literal = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            literal ^= c == '\'';
            plain.append(c == 'y' && !literal ? 'u' : c);
        }
        return plain.toString();
    }

    private static Instant instant(TemporalAccessor parsed, ZoneId zone) {
        if (parsed.isSupported(ChronoField.INSTANT_SECONDS)) {
            return Instant.from(parsed);
        }
        return parsed.isSupported(ChronoField.HOUR_OF_DAY)
                ? LocalDateTime.from(parsed).atZone(zone).toInstant()
                : LocalDate.from(parsed).atStartOfDay(zone).toInstant();
    }
}
