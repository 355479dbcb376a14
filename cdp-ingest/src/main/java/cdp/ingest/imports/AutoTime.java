package cdp.ingest.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Reads times whose format nobody stated, when there is only one way to understand them: year first, or month first with
 * slashes; seconds, milliseconds, days of Excel, {@code 20200131}. Neighbouring rows often share a time, so the last is kept.
 */
final class AutoTime implements TimeReader {
    private static final long FIRST_DAY_OF_2000_IN_EXCEL = 36_526;
    private static final long FIRST_DAY_OF_2100_IN_EXCEL = 73_051;

    private final ZoneId zone;
    private String lastText = "";
    private @Nullable Instant last;

    AutoTime(ZoneId zone) {
        this.zone = zone;
    }

    /** Whether a cell is a written date; a plain number is not, though it could be one. */
    static boolean looksLikeTime(String text) {
        return text.length() >= 8 && !isDigits(text, '.') && new AutoTime(ZoneOffset.UTC).read(text) != null;
    }

    @Override
    public @Nullable Instant read(String text) {
        if (!text.equals(lastText)) {
            last = parse(text);
            lastText = text;
        }
        return last;
    }

    private @Nullable Instant parse(String text) {
        try {
            return isDigits(text, '.') ? number(text) : new DateTimeScanner(text).read(zone);
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private @Nullable Instant number(String text) {
        int point = text.indexOf('.');
        String whole = point < 0 ? text : text.substring(0, point);
        if (whole.isEmpty() || text.length() > 20) {
            return null;
        }
        long number = whole.length() > 18 ? -1 : Long.parseLong(whole);
        return switch (whole.length()) {
            case 5 ->
                number >= FIRST_DAY_OF_2000_IN_EXCEL && number < FIRST_DAY_OF_2100_IN_EXCEL
                        ? TimeReader.excel(text, zone)
                        : null;
            case 8 -> compact(number * 1_000_000);
            case 10 -> Instant.ofEpochSecond(number);
            case 13 -> Instant.ofEpochMilli(number);
            case 14 -> compact(number);
            default -> null;
        };
    }

    /** yyyyMMddHHmmss as one number. */
    private Instant compact(long digits) {
        return LocalDateTime.of(
                        (int) (digits / 10_000_000_000L),
                        (int) (digits / 100_000_000 % 100),
                        (int) (digits / 1_000_000 % 100),
                        (int) (digits / 10_000 % 100),
                        (int) (digits / 100 % 100),
                        (int) (digits % 100))
                .atZone(zone)
                .toInstant();
    }

    private static boolean isDigits(String text, char orThis) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != orThis) {
                return false;
            }
        }
        return text.indexOf(orThis) == text.lastIndexOf(orThis);
    }
}
