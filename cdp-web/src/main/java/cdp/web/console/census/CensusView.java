package cdp.web.console.census;

import cdp.identity.Census;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The identity overview.
 *
 * @param counting whether the first census is still being taken; then there are no figures yet
 */
record CensusView(boolean counting, @Nullable FiguresView figures) {

    record FiguresView(
            Instant asOf,
            long persons,
            long known,
            long anonymous,
            long conflicts,
            List<KindView> kinds,
            List<OverlapView> overlaps,
            List<DayView> days) {}

    record KindView(String kind, boolean strong, long identifiers, long generic, long people) {}

    /** @param rate of the smaller kind's people, 0 to 1 */
    record OverlapView(String a, String b, long people, double rate) {}

    record DayView(LocalDate day, long merges, long splits) {}

    static CensusView of(Optional<Census> census) {
        return new CensusView(census.isEmpty(), census.map(CensusView::figures).orElse(null));
    }

    private static FiguresView figures(Census census) {
        return new FiguresView(
                census.asOf(),
                census.persons(),
                census.known(),
                census.persons() - census.known(),
                census.conflicts(),
                census.kinds().stream()
                        .map(kind -> new KindView(
                                kind.kind(), kind.strong(), kind.identifiers(), kind.generic(), kind.people()))
                        .toList(),
                census.overlaps().stream()
                        .map(overlap -> new OverlapView(overlap.a(), overlap.b(), overlap.people(), overlap.rate()))
                        .toList(),
                census.days().stream()
                        .map(day -> new DayView(day.day(), day.merges(), day.splits()))
                        .toList());
    }
}
