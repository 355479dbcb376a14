package cdp.journey.execution;

import cdp.identity.OneId;
import cdp.identity.SqlArrays;
import cdp.journey.JourneyId;
import cdp.journey.definition.Definition;
import cdp.journey.definition.Goal;
import cdp.journey.definition.Reentry;
import cdp.journey.execution.LiveJourneys.Live;
import cdp.journey.report.Counters;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets people in: one walk per person, journey and occurrence, however often the trigger is told. */
@Component
class Entries {
    private static final String ONCE = "once";

    private static final String HELD = """
            SELECT r.journey_id, r.one_id, max(r.triggered_at), bool_or(r.state = 'active') FROM journey.runs r
            JOIN unnest(?::bigint[], ?::bigint[]) AS q (journey_id, one_id) ON q.journey_id = r.journey_id AND q.one_id = r.one_id
            GROUP BY 1, 2
            """;

    private static final String ENTER = """
            INSERT INTO journey.runs (journey_id, version, one_id, occurrence, key_value, state, node, due_at, arm, arms, trigger,
                triggered_at, entered_at, goal_until)
            SELECT u.journey_id, u.version, u.one_id, u.occurrence, u.key_value, 'active', u.node, ?, u.arm, u.arms::jsonb,
                u.trigger::jsonb, u.triggered_at, ?, u.goal_until
            FROM unnest(?::bigint[], ?::integer[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::timestamptz[], ?::timestamptz[])
                AS u (journey_id, version, one_id, occurrence, key_value, node, arm, arms, trigger, triggered_at, goal_until)
            ON CONFLICT (journey_id, one_id, occurrence) DO NOTHING RETURNING id, journey_id, version, one_id
            """;

    private static final String WATCH = """
            INSERT INTO journey.watches (one_id, event_name, run_id) SELECT * FROM unnest(?::bigint[], ?::text[], ?::bigint[])
            """;

    private final JdbcTemplate jdbc;
    private final LiveJourneys journeys;
    private final Counters counters;
    private final Clock clock;

    Entries(JdbcTemplate jdbc, LiveJourneys journeys, Counters counters, Clock clock) {
        this.jdbc = jdbc;
        this.journeys = journeys;
        this.counters = counters;
        this.clock = clock;
    }

    /** @param key the value of the trigger's key; null when it has none */
    record Entry(Live journey, OneId person, @Nullable String key, Triggered trigger) {}

    private record Held(Instant lastTriggered, boolean active) {}

    private record Place(JourneyId journey, OneId person) {}

    private record Entered(long run, JourneyId journey, int version, OneId person) {}

    /** @return whether anybody entered */
    boolean enter(List<Entry> wished) {
        List<Entry> allowed = allowed(wished);
        if (allowed.isEmpty()) {
            return false;
        }
        List<Entered> entered = insert(allowed);
        watch(entered);
        Counters.Tally tally = new Counters.Tally();
        entered.forEach(one -> tally.add(one.journey(), "", "entered"));
        counters.add(tally);
        return !entered.isEmpty();
    }

    private List<Entry> allowed(List<Entry> wished) {
        Map<Place, Held> held = held(wished.stream()
                .filter(entry -> !(entry.journey().definition().reentry() instanceof Reentry.PerKey))
                .toList());
        List<Entry> allowed = new ArrayList<>();
        for (Entry entry : wished) {
            Place place = new Place(entry.journey().journey(), entry.person());
            Held before = held.get(place);
            boolean mayCome = switch (entry.journey().definition().reentry()) {
                case Reentry.PerKey() -> true;
                case Reentry.Once() -> before == null;
                case Reentry.After(var pause) ->
                    before == null
                            || (!before.active()
                                    && !entry.trigger()
                                            .at()
                                            .isBefore(before.lastTriggered().plus(pause)));
            };
            if (mayCome) {
                allowed.add(entry);
                held.put(place, new Held(entry.trigger().at(), true));
            }
        }
        return allowed;
    }

    private Map<Place, Held> held(List<Entry> entries) {
        Map<Place, Held> held = new HashMap<>();
        if (!entries.isEmpty()) {
            jdbc.query(
                    HELD,
                    row -> {
                        held.put(
                                new Place(new JourneyId(row.getLong(1)), new OneId(row.getLong(2))),
                                new Held(row.getTimestamp(3).toInstant(), row.getBoolean(4)));
                    },
                    SqlArrays.longs(entries.stream()
                            .map(entry -> entry.journey().journey().value())
                            .toList()),
                    SqlArrays.longs(entries.stream()
                            .map(entry -> entry.person().value())
                            .toList()));
        }
        return held;
    }

    private List<Entered> insert(List<Entry> entries) {
        Timestamp now = Timestamp.from(clock.instant());
        List<Map<String, String>> arms = entries.stream()
                .map(entry -> Arms.choose(
                        entry.journey().definition(), entry.journey().journey(), entry.person()))
                .toList();
        List<@Nullable String> firstArms = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            firstArms.add(entries.get(i)
                    .journey()
                    .definition()
                    .firstSplit()
                    .map(arms.get(i)::get)
                    .orElse(null));
        }
        return jdbc.query(
                ENTER,
                (row, number) -> new Entered(
                        row.getLong(1), new JourneyId(row.getLong(2)), row.getInt(3), new OneId(row.getLong(4))),
                now,
                now,
                SqlArrays.longs(entries.stream()
                        .map(entry -> entry.journey().journey().value())
                        .toList()),
                SqlArrays.integers(
                        entries.stream().map(entry -> entry.journey().version()).toList()),
                SqlArrays.longs(
                        entries.stream().map(entry -> entry.person().value()).toList()),
                SqlArrays.texts(entries.stream().map(Entries::occurrence).toList()),
                SqlArrays.texts(entries.stream().map(Entry::key).toList()),
                SqlArrays.texts(entries.stream()
                        .map(entry -> entry.journey().definition().triggerNode())
                        .toList()),
                SqlArrays.texts(firstArms),
                SqlArrays.texts(arms.stream().map(RunTable::json).toList()),
                SqlArrays.texts(
                        entries.stream().map(entry -> entry.trigger().toJson()).toList()),
                SqlArrays.instants(
                        entries.stream().map(entry -> entry.trigger().at()).toList()),
                RunTable.instants(entries.stream().map(this::goalUntil).toArray(Instant[]::new)));
    }

    private static String occurrence(Entry entry) {
        return switch (entry.journey().definition().reentry()) {
            case Reentry.Once() -> ONCE;
            case Reentry.PerKey() ->
                Objects.requireNonNullElse(entry.key(), entry.trigger().id());
            case Reentry.After(var pause) -> entry.trigger().id();
        };
    }

    private @Nullable Instant goalUntil(Entry entry) {
        Goal goal = entry.journey().definition().goal();
        return goal == null ? null : entry.trigger().at().plus(goal.within());
    }

    private void watch(List<Entered> entered) {
        List<Long> people = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Long> runs = new ArrayList<>();
        for (Entered one : entered) {
            Definition definition = journeys.definition(one.journey(), one.version());
            for (String name : definition.watched()) {
                people.add(one.person().value());
                names.add(name);
                runs.add(one.run());
            }
        }
        if (!runs.isEmpty()) {
            jdbc.update(WATCH, SqlArrays.longs(people), SqlArrays.texts(names), SqlArrays.longs(runs));
        }
    }
}
