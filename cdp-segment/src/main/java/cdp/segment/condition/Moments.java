package cdp.segment.condition;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times as texts hold them: a day, or a day and a time, with or without an offset; {@code 2026-11-18},
 * {@code 2026-11-18 14:20}, {@code 2026-11-18T06:20:00.123456Z}. Without an offset it is a time in China. What is finer than a
 * microsecond is cut off.
 */
public final class Moments {
    public static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");
    public static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    /** Groups: day, hour and minute, second, fraction, offset. Means the same to java.util.regex and to RE2. */
    public static final String PATTERN = "([12][0-9]{3}-[0-9]{2}-[0-9]{2})"
            + "(?:[T ]([01][0-9]:[0-5][0-9]|2[0-3]:[0-5][0-9])(?::([0-5][0-9])(?:\\.([0-9]{1,6})[0-9]{0,3})?)?"
            + "(Z|[+-](?:0[0-9]|1[0-4]):?[0-5][0-9])?)?";

    private static final Pattern MOMENT = Pattern.compile(PATTERN);
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private Moments() {}

    /** @return null when the text is no such time */
    public static @Nullable Instant parse(String text) {
        Matcher match = MOMENT.matcher(text);
        if (!match.matches()) {
            return null;
        }
        String minute = match.group(2) == null ? "00:00" : match.group(2);
        String second = match.group(3) == null ? "00" : match.group(3);
        String fraction = match.group(4) == null ? "0" : match.group(4);
        try {
            return LocalDateTime.parse(match.group(1) + "T" + minute + ":" + second + "." + fraction)
                    .toInstant(offset(match.group(5)));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static ZoneOffset offset(@Nullable String text) {
        if (text == null) {
            return CHINA;
        }
        if (text.equals("Z")) {
            return ZoneOffset.UTC;
        }
        int minutes = Integer.parseInt(text.substring(1, 3)) * 60 + Integer.parseInt(text.substring(text.length() - 2));
        return ZoneOffset.ofTotalSeconds((text.charAt(0) == '-' ? -minutes : minutes) * 60);
    }
}
