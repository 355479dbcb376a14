package cdp.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * People and their identifiers, counted at one instant.
 *
 * @param took how long the counting took
 * @param known people with an identifier that names one person; the others are visitors nobody has recognised
 * @param conflicts links that could have joined two people, were set aside, and nobody has ruled on yet
 * @param kinds surest first
 * @param overlaps people who go by both of two kinds, for the kinds with the most people
 * @param days the last days, oldest first, the present one included
 */
public record Census(
        Instant asOf,
        Duration took,
        long persons,
        long known,
        long conflicts,
        List<KindCount> kinds,
        List<Overlap> overlaps,
        List<DayCount> days) {
    public Census {
        kinds = List.copyOf(kinds);
        overlaps = List.copyOf(overlaps);
        days = List.copyOf(days);
    }

    /** What kinds past the {@value #MOST_KINDS} most frequent are counted as. */
    public static final String OTHER_KINDS = "other";

    /** As many as there are bits to tell them apart by. */
    public static final int MOST_KINDS = 62;

    /** @param generic how many of the identifiers name nobody any more: too many share them, or a person blocked them */
    public record KindCount(String kind, boolean strong, long identifiers, long generic, long people) {}

    /** @param rate people with both, as a share of the smaller kind's people: the match rate of the two channels */
    public record Overlap(String a, String b, long people, double rate) {}

    public record DayCount(LocalDate day, long merges, long splits) {}
}
