package cdp.journey;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What journeys did, in figures, and who walks where. */
public interface JourneyFigures {

    Totals totals(JourneyId journey);

    /** As {@link #totals(JourneyId)} for many; each one asked about has an answer. */
    Map<JourneyId, Totals> totals(List<JourneyId> journeys);

    /** @param active inside right now */
    record Totals(long entered, long active, long completed, long exited, long converted) {
        public static final Totals NONE = new Totals(0, 0, 0, 0, 0);
    }

    Counts counts(JourneyId journey);

    record Counts(Instant asOf, Totals journey, Map<String, NodeCounts> nodes) {}

    /**
     * @param in how often somebody came to it
     * @param waiting how many are there now
     * @param ports by way out, how often somebody left by it
     */
    record NodeCounts(
            long in,
            long waiting,
            long out,
            Map<String, Long> ports,
            long sent,
            long refused,
            long failed,
            long unknown,
            long opened,
            long clicked) {}

    /** @param days of entering, up to now; 1 to 400 */
    Report report(JourneyId journey, int days);

    record Report(Instant asOf, List<ArmFigures> arms, List<RefusalCount> refusals, List<Day> daily) {}

    /**
     * One arm of the first split, or everybody where nothing is split.
     *
     * @param rate converted of entered, 0 to 1
     * @param revenue what the goals were worth together
     * @param lift rate less that of the control arm; null without one, and for the control arm itself
     * @param low lower bound of the 95 % interval of the lift; {@code high} the upper
     */
    record ArmFigures(
            String id,
            String name,
            boolean control,
            long entered,
            long converted,
            double rate,
            BigDecimal revenue,
            @Nullable Double lift,
            @Nullable Double low,
            @Nullable Double high) {}

    record RefusalCount(String reason, long count) {}

    record Day(LocalDate day, long entered, long converted, long sent) {}

    /**
     * What journeys brought beside their control groups, the most revenue first; those nobody entered are left out.
     *
     * @param days of entering, up to now; 1 to 400
     */
    List<Contribution> contributions(int days);

    /**
     * @param entered people who were not held back; so {@code converted} and {@code revenue}
     * @param controlRate null without a control group; so {@code lift} and its 95 % interval
     */
    record Contribution(
            JourneyId journey,
            String name,
            long entered,
            long converted,
            double rate,
            @Nullable Double controlRate,
            @Nullable Double lift,
            @Nullable Double low,
            @Nullable Double high,
            BigDecimal revenue) {}

    /** What people who were not held back spent on goals, by the day (in China) they reached them; days without are left out. */
    Map<LocalDate, BigDecimal> revenueByDay(LocalDate from);

    /**
     * Latest first.
     *
     * @param state null for any
     * @param beforeId where the page before ended
     */
    List<Walk> walks(JourneyId journey, @Nullable String state, long beforeId, int limit);

    /** @param key what the walk is about */
    record Walk(
            long id,
            long oneId,
            int version,
            String state,
            String node,
            Instant enteredAt,
            @Nullable Instant dueAt,
            @Nullable Instant finishedAt,
            @Nullable String arm,
            @Nullable String key) {}
}
