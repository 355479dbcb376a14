package cdp.profile;

import cdp.identity.OneId;
import cdp.ingest.SourceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that asks about many people at once. Answers are as fresh as {@link Projection.Status#asOf}; events count for
 * the person they belong to today. Thread-safe; every method may throw {@link ProjectionUnavailable}.
 */
public interface Analytics {

    /** The people a query selects, in its order. */
    PeoplePage people(PeopleQuery query);

    /** What the given people did; someone without events, or not in the projection yet, is left out. */
    Map<OneId, Activity> activityOf(Collection<OneId> people);

    /**
     * The key figures of the days up to today, and of as many days before them.
     *
     * @param days 1 to 400
     */
    Overview overview(int days);

    /**
     * @param after where the page before it ended; null for the first
     */
    record PeopleQuery(
            PeopleFilter filter, Sort sort, @Nullable Position after, int limit) {}

    /** Highest first. */
    enum Sort {
        LAST_SEEN,
        FIRST_SEEN,
        SPENT
    }

    /** The sort key of a row, in microseconds or in ten-thousandths of the currency, and the OneID that tells equals apart. */
    record Position(long key, long oneId) {}

    /**
     * What must hold of a person; nothing, where a part is null.
     *
     * @param found these people, and those whose name contains {@code nameContains}
     * @param sources something of theirs came from one of these
     * @param bought whether they paid an order
     * @param behind the figure they are counted in
     */
    record PeopleFilter(
            @Nullable Found found,
            @Nullable Set<SourceId> sources,
            @Nullable Instant activeSince,
            @Nullable Boolean bought,
            @Nullable Behind behind) {
        public static final PeopleFilter EVERYBODY = new PeopleFilter(null, null, null, null, null);

        public static PeopleFilter behind(Behind figure) {
            return new PeopleFilter(null, null, null, null, figure);
        }

        public boolean asksOnlyForFound() {
            return sources == null && activeSince == null && bought == null && behind == null;
        }
    }

    /** The people behind a figure of {@link Overview}. */
    sealed interface Behind {
        record FirstSeen(Instant since) implements Behind {}

        record Known() implements Behind {}

        record Ordered(Instant since) implements Behind {}

        /** Paid at least two orders. */
        record OrderedAgain(Instant since) implements Behind {}
    }

    record Found(Set<OneId> people, String nameContains) {}

    /** @param total how many people the filter selects, on all pages */
    record PeoplePage(List<Row> rows, long total, Instant asOf) {
        public record Row(OneId person, Position position) {}
    }

    /**
     * @param orders distinct orders paid
     * @param spent what was paid less what was refunded, in {@code currency}
     */
    record Activity(
            long events,
            long orders,
            BigDecimal spent,
            String currency,
            String lastEventName,
            SourceId lastSource,
            Set<SourceId> sources) {}
}
