package cdp.identity.graph;

import cdp.identity.SqlArrays;
import cdp.identity.linking.Decision;
import cdp.identity.linking.Link;
import cdp.identity.linking.Standing;
import cdp.identity.linking.Verdict;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes down why links do not join, and what no longer counts. Works in the caller's transaction; the people are locked by the caller. */
@Component
class Judgements {
    private static final String REFUSALS = "SELECT a, b, reason, family FROM identity.refusals WHERE a = ANY(?)";

    private static final String REFUSE = """
            INSERT INTO identity.refusals AS r (a, b, reason, family, since)
            SELECT *, ? FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[])
            ON CONFLICT (a, b) DO UPDATE SET reason = excluded.reason, family = excluded.family
            """;

    private static final String ALLOW = """
            DELETE FROM identity.refusals r USING unnest(?::uuid[], ?::uuid[]) AS t (a, b) WHERE r.a = t.a AND r.b = t.b
            """;

    private static final String STAND = """
            UPDATE identity.identifiers i SET standing = s.standing FROM unnest(?::uuid[], ?::int[]) AS s (key, standing)
            WHERE i.key = s.key AND i.standing < s.standing
            """;

    private static final String CONTEST = "UPDATE identity.identifiers SET contested = ? WHERE key = ANY(?)";

    private record Ends(UUID a, UUID b) {}

    private record Refused(String reason, @Nullable String family) {}

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Judgements(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Verdicts, standings and whether anything of it is contested.
     *
     * @return whether somebody who read of it before may judge by it wrongly now
     */
    boolean judge(Settler.Settled settled) {
        GraphComponent component = settled.component();
        Map<UUID, Standing> standings = settled.solution().standings();
        if (!standings.isEmpty()) {
            List<UUID> keys = standings.keySet().stream().sorted().toList();
            jdbc.update(
                    STAND,
                    SqlArrays.uuids(keys),
                    SqlArrays.integers(keys.stream()
                            .map(key ->
                                    Objects.requireNonNull(standings.get(key)).level())
                            .toList()));
        }
        boolean contested = isContested(settled);
        writeRefusals(settled);
        List<UUID> differing = component.nodes().values().stream()
                .filter(node -> node.contested() != contested)
                .map(GraphNode::key)
                .sorted()
                .toList();
        if (!differing.isEmpty()) {
            jdbc.update(CONTEST, contested, SqlArrays.uuids(differing));
        }
        return !differing.isEmpty() || !standings.isEmpty();
    }

    /** Whether what is told from now on has to be weighed: some link does not join, or a ruling keeps somebody apart. */
    private static boolean isContested(Settler.Settled settled) {
        GraphComponent component = settled.component();
        return settled.solution().verdicts().stream()
                        .anyMatch(verdict -> verdict instanceof Verdict.SetAside || verdict instanceof Verdict.Apart)
                || component.decisions().stream()
                        .anyMatch(decision -> decision.ruling() == Decision.Ruling.APART
                                && (component.nodes().containsKey(decision.a())
                                        || component.nodes().containsKey(decision.b())));
    }

    private void writeRefusals(Settler.Settled settled) {
        Map<Ends, Refused> stored = new HashMap<>();
        jdbc.query(
                REFUSALS,
                row -> {
                    stored.put(
                            new Ends(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                            new Refused(row.getString(3), row.getString(4)));
                },
                SqlArrays.uuids(settled.component().nodes().keySet()));
        Map<Ends, Refused> refuse = new HashMap<>();
        Set<Ends> allow = new HashSet<>();
        for (int i = 0; i < settled.solution().links().size(); i++) {
            Link link = settled.solution().links().get(i);
            Ends ends = new Ends(link.a(), link.b());
            Refused now = refusal(settled.solution().verdicts().get(i));
            if (now == null && stored.containsKey(ends)) {
                allow.add(ends);
            } else if (now != null && !now.equals(stored.get(ends))) {
                refuse.put(ends, now);
            }
        }
        if (!allow.isEmpty()) {
            jdbc.update(
                    ALLOW,
                    SqlArrays.uuids(allow.stream().map(Ends::a).toList()),
                    SqlArrays.uuids(allow.stream().map(Ends::b).toList()));
        }
        if (!refuse.isEmpty()) {
            List<Ends> ends = List.copyOf(refuse.keySet());
            jdbc.update(
                    REFUSE,
                    Timestamp.from(clock.instant()),
                    SqlArrays.uuids(ends.stream().map(Ends::a).toList()),
                    SqlArrays.uuids(ends.stream().map(Ends::b).toList()),
                    SqlArrays.texts(ends.stream()
                            .map(one -> Objects.requireNonNull(refuse.get(one)).reason())
                            .toList()),
                    SqlArrays.texts(ends.stream()
                            .map(one -> Objects.requireNonNull(refuse.get(one)).family())
                            .toList()));
        }
    }

    private static @Nullable Refused refusal(Verdict verdict) {
        return switch (verdict) {
            case Verdict.SetAside aside -> new Refused(aside.reason().name().toLowerCase(Locale.ROOT), aside.family());
            case Verdict.Apart _ -> new Refused("kept_apart", null);
            case Verdict.Disregarded disregarded ->
                new Refused(disregarded.standing().name().toLowerCase(Locale.ROOT), null);
            case Verdict.Accepted _, Verdict.Together _ -> null;
        };
    }
}
