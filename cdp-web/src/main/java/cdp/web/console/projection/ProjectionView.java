package cdp.web.console.projection;

import cdp.profile.Projection.Rebuild;
import cdp.profile.Projection.Status;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The projection as the console shows it. */
record ProjectionView(String state, long lagMs, long events, long people, Instant asOf, RebuildView rebuild) {

    record RebuildView(
            String state,
            long done,
            long total,
            @Nullable Instant startedAt,
            long ratePerSecond,
            @Nullable Long etaSeconds,
            @Nullable String error) {

        static RebuildView of(Rebuild rebuild) {
            return new RebuildView(
                    wireName(rebuild.phase()),
                    rebuild.done(),
                    rebuild.total(),
                    rebuild.startedAt(),
                    rebuild.ratePerSecond(),
                    rebuild.etaSeconds(),
                    rebuild.error());
        }
    }

    static ProjectionView of(Status status) {
        return new ProjectionView(
                wireName(status.state()),
                status.lagMillis(),
                status.events(),
                status.people(),
                status.asOf(),
                RebuildView.of(status.rebuild()));
    }

    private static String wireName(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
