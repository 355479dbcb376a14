package cdp.web.console.overview;

import cdp.profile.Overview;
import cdp.profile.Overview.Figure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first page as the console shows it. */
record OverviewView(
        Instant asOf,
        String currency,
        Kpis kpis,
        List<LocalDate> days,
        List<SourceView> sources,
        Steps steps,
        Demo demo) {

    record Kpis(
            Figure revenue,
            Figure orders,
            Figure newPeople,
            Figure activePeople,
            Figure repurchaseRate90,
            Figure events) {

        static Kpis of(Overview overview) {
            return new Kpis(
                    overview.revenue(),
                    overview.orders(),
                    overview.newPeople(),
                    overview.activePeople(),
                    overview.repurchaseRate90(),
                    overview.events());
        }
    }

    record SourceView(
            int sourceId,
            String name,
            String kind,
            long events,
            long people,
            long orders,
            BigDecimal revenue,
            @Nullable Instant lastEventAt) {}

    /** What somebody new has done of: connect a source, see a person, build a segment. */
    record Steps(boolean source, boolean person, boolean segment) {}

    record Demo(String state) {}
}
