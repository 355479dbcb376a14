package cdp.profile.projection;

import cdp.identity.OneId;
import cdp.identity.Persons;
import cdp.ingest.ImportId;
import cdp.ingest.ImportTotals;
import cdp.profile.Analytics;
import cdp.profile.Money;
import cdp.profile.Overview;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

@Component
class DuckAnalytics implements Analytics, ImportTotals {
    private static final int MOST_DAYS = 400;

    private static final String IMPORT = """
            SELECT (SELECT count(*) FROM events WHERE import_id = ?),
                (SELECT count(DISTINCT person) FROM people_events WHERE import_id = ?),
                (SELECT coalesce(sum(money), 0) FROM orders WHERE import_id = ?),
                coalesce((SELECT currency FROM orders WHERE import_id = ? GROUP BY currency ORDER BY count(*) DESC LIMIT 1), ?)
            """;

    private final ColumnarStore store;
    private final Freshness freshness;
    private final Clock clock;
    private final Persons persons;

    /** The first page of the console asks again and again for what changes slowly. */
    private final Cache<Integer, Overview> overviews = Caffeine.newBuilder()
            .maximumSize(16)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    DuckAnalytics(ColumnarStore store, Freshness freshness, Clock clock, Persons persons) {
        this.store = store;
        this.freshness = freshness;
        this.clock = clock;
        this.persons = persons;
    }

    @Override
    public PeoplePage people(PeopleQuery query) {
        PeopleQuestion question = new PeopleQuestion(query, persons.strongKinds());
        return store.read(jdbc -> new PeoplePage(question.page(jdbc), question.total(jdbc), freshness.asOf()));
    }

    @Override
    public Map<OneId, Activity> activityOf(Collection<OneId> people) {
        return people.isEmpty() ? Map.of() : store.read(jdbc -> ActivityQuestion.ask(jdbc, List.copyOf(people)));
    }

    @Override
    public Overview overview(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("days must be 1 to " + MOST_DAYS + ", was " + days);
        }
        return overviews.get(
                days,
                any -> store.read(jdbc -> new OverviewQuestion(jdbc, days, clock.instant(), persons.strongKinds())
                        .ask(freshness.asOf())));
    }

    @Override
    public Landed of(ImportId id) {
        long number = id.value();
        return store.read(jdbc -> Objects.requireNonNull(jdbc.queryForObject(
                IMPORT,
                (row, n) -> new Landed(
                        row.getLong(1),
                        row.getLong(2),
                        Money.shown(row.getBigDecimal(3)),
                        row.getString(4),
                        freshness.asOf()),
                number,
                number,
                number,
                number,
                Money.USUAL_CURRENCY)));
    }
}
