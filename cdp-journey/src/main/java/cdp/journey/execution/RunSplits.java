package cdp.journey.execution;

import cdp.identity.OneId;
import cdp.identity.Persons;
import cdp.identity.SqlArrays;
import cdp.ingest.EventId;
import cdp.profile.Happenings;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets walks and messages follow when people are divided anew: a walk belongs to whoever did what it began with. Works in the
 * caller's transaction.
 */
@Component
class RunSplits {
    private static final String RUNS = """
            SELECT id, one_id, trigger ->> 'id' FROM journey.runs WHERE one_id = ANY(?) ORDER BY id FOR UPDATE
            """;

    /** Whoever walks about the same thing already keeps that walk; then this one stays where it is. */
    private static final String MOVE = """
            UPDATE journey.runs r SET one_id = ?, due_at = CASE WHEN state = 'active' OR goal_until > ? THEN ? ELSE due_at END
            WHERE r.id = ? AND NOT EXISTS (SELECT FROM journey.runs o
                WHERE o.journey_id = r.journey_id AND o.one_id = ? AND o.occurrence = r.occurrence)
            """;

    private static final String MOVE_WATCHES = "UPDATE journey.watches SET one_id = ? WHERE run_id = ?";

    private static final String MOVE_TOUCHES = """
            UPDATE journey.touches t SET one_id = ? WHERE t.run_id = ? AND NOT EXISTS (SELECT FROM journey.touches o
                WHERE o.journey_id = t.journey_id AND o.version = t.version AND o.node = t.node
                    AND o.occurrence = t.occurrence AND o.one_id = ?)
            """;

    private record Run(long id, OneId person, String trigger) {
        Optional<EventId> event() {
            try {
                return Optional.of(new EventId(UUID.fromString(trigger)));
            } catch (IllegalArgumentException notOfAnEvent) {
                return Optional.empty();
            }
        }
    }

    private final JdbcTemplate jdbc;
    private final Happenings happenings;
    private final Persons persons;
    private final Clock clock;

    RunSplits(JdbcTemplate jdbc, Happenings happenings, Persons persons, Clock clock) {
        this.jdbc = jdbc;
        this.happenings = happenings;
        this.persons = persons;
        this.clock = clock;
    }

    void follow(Collection<OneId> people) {
        List<Run> runs = jdbc.query(
                RUNS,
                (row, number) -> new Run(row.getLong(1), new OneId(row.getLong(2)), row.getString(3)),
                SqlArrays.longs(people.stream().map(OneId::value).toList()));
        if (runs.isEmpty()) {
            return;
        }
        Set<EventId> events = new HashSet<>();
        runs.forEach(run -> run.event().ifPresent(events::add));
        Map<EventId, OneId> owners = happenings.whose(events, people);
        Map<OneId, OneId> today = persons.current(new HashSet<>(people));
        Map<Long, OneId> moves = new TreeMap<>();
        for (Run run : runs) {
            OneId owner = run.event().map(owners::get).orElse(today.getOrDefault(run.person(), run.person()));
            if (owner != null && !owner.equals(run.person())) {
                moves.put(run.id(), owner);
            }
        }
        moves.forEach(this::move);
    }

    private void move(long run, OneId to) {
        Timestamp now = Timestamp.from(clock.instant());
        if (jdbc.update(MOVE, to.value(), now, now, run, to.value()) == 1) {
            jdbc.update(MOVE_WATCHES, to.value(), run);
            jdbc.update(MOVE_TOUCHES, to.value(), run, to.value());
        }
    }
}
