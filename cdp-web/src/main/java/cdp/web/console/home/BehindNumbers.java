package cdp.web.console.home;

import cdp.identity.OneId;
import cdp.profile.Analytics;
import cdp.profile.Analytics.Behind;
import cdp.profile.Analytics.PeopleFilter;
import cdp.profile.Analytics.PeoplePage;
import cdp.profile.Analytics.PeopleQuery;
import cdp.profile.Analytics.Position;
import cdp.profile.Analytics.Sort;
import cdp.profile.Consents;
import cdp.profile.Overview;
import cdp.web.console.ApiProblem;
import cdp.web.console.Cursor;
import cdp.web.console.customers.CustomerList;
import cdp.web.console.customers.CustomerRow;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people a metric counts. */
@Component
class BehindNumbers {
    private static final int REPURCHASE_DAYS = 90;

    private final Analytics analytics;
    private final Consents consents;
    private final CustomerList customers;
    private final Clock clock;

    BehindNumbers(Analytics analytics, Consents consents, CustomerList customers, Clock clock) {
        this.analytics = analytics;
        this.consents = consents;
        this.customers = customers;
        this.clock = clock;
    }

    record PeoplePageView(List<CustomerRow> items, @Nullable String next, long total, Instant totalAsOf) {}

    record After(long oneId) {}

    PeoplePageView people(Metric metric, int days, @Nullable String cursor, int limit) {
        return switch (metric) {
            case CUSTOMERS -> page(PeopleFilter.EVERYBODY, cursor, limit);
            case NEW_PEOPLE -> page(PeopleFilter.behind(new Behind.FirstSeen(start(days))), cursor, limit);
            case KNOWN_PEOPLE -> page(PeopleFilter.behind(new Behind.Known()), cursor, limit);
            case ORDERS, GMV -> page(PeopleFilter.behind(new Behind.Ordered(start(days))), cursor, limit);
            case REPURCHASE_RATE ->
                page(PeopleFilter.behind(new Behind.OrderedAgain(start(REPURCHASE_DAYS))), cursor, limit);
            case REACHABLE -> reachable(cursor, limit);
            case JOURNEY_REVENUE -> throw ApiProblem.notFound("list of people behind " + metric.key());
        };
    }

    private Instant start(int days) {
        return LocalDate.ofInstant(clock.instant(), Overview.ZONE)
                .minusDays(days - 1L)
                .atStartOfDay()
                .toInstant(Overview.ZONE);
    }

    private PeoplePageView page(PeopleFilter filter, @Nullable String cursor, int limit) {
        Position after = Cursor.read(cursor, Position.class).orElse(null);
        PeoplePage page = analytics.people(new PeopleQuery(filter, Sort.LAST_SEEN, after, limit + 1));
        boolean more = page.rows().size() > limit;
        List<PeoplePage.Row> rows = more ? page.rows().subList(0, limit) : page.rows();
        return new PeoplePageView(
                customers.of(rows.stream().map(PeoplePage.Row::person).toList()),
                more ? Cursor.after(rows.getLast().position()) : null,
                page.total(),
                page.asOf());
    }

    private PeoplePageView reachable(@Nullable String cursor, int limit) {
        long after = Cursor.read(cursor, After.class).map(After::oneId).orElse(0L);
        List<OneId> people = consents.reachable(Consents.MARKETING, after, limit + 1);
        boolean more = people.size() > limit;
        List<OneId> shown = more ? people.subList(0, limit) : people;
        return new PeoplePageView(
                customers.of(shown),
                more ? Cursor.after(new After(shown.getLast().value())) : null,
                consents.reach(Consents.MARKETING).anyChannel(),
                clock.instant());
    }
}
