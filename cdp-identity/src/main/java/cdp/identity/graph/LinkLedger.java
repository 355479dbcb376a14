package cdp.identity.graph;

import cdp.identity.SqlArrays;
import cdp.identity.linking.Evidence;
import cdp.identity.linking.Link;
import cdp.identity.linking.Pairing;
import cdp.ingest.Event;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Writes down which strong identifiers were seen together, by whom and how often. Works in the caller's transaction. */
@Component
class LinkLedger {
    private static final String RECORD = """
            INSERT INTO identity.links AS l (a, b, verified_first, verified_last, verified_count, claimed_first, claimed_last,
                claimed_count, first_at, source_id, event_id)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::timestamptz[], ?::bigint[], ?::timestamptz[],
                ?::timestamptz[], ?::bigint[], ?::timestamptz[], ?::int[], ?::uuid[])
            ON CONFLICT (a, b) DO UPDATE SET
                verified_first = least(l.verified_first, excluded.verified_first),
                verified_last = greatest(l.verified_last, excluded.verified_last),
                verified_count = l.verified_count + excluded.verified_count,
                claimed_first = least(l.claimed_first, excluded.claimed_first),
                claimed_last = greatest(l.claimed_last, excluded.claimed_last),
                claimed_count = l.claimed_count + excluded.claimed_count,
                (first_at, source_id, event_id) = (SELECT * FROM (VALUES (l.first_at, l.source_id, l.event_id),
                    (excluded.first_at, excluded.source_id, excluded.event_id)) AS v (at, source, event)
                    ORDER BY at, event LIMIT 1)
            """;

    private static final Comparator<Link> BY_KEYS =
            Comparator.comparing(Link::a).thenComparing(Link::b);

    private record Ends(UUID a, UUID b) {}

    private final JdbcTemplate jdbc;

    LinkLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void record(Collection<Mention> batch) {
        Map<Ends, SeenTogether> seen = new HashMap<>();
        for (Mention mention : batch) {
            Event event = mention.event();
            for (Link link : Pairing.linksBetween(mention.strong(), event.occurredAt(), mention.isTrusted())) {
                seen.merge(new Ends(link.a(), link.b()), new SeenTogether(link, event), SeenTogether::and);
            }
        }
        if (!seen.isEmpty()) {
            write(seen.values().stream()
                    .sorted(Comparator.comparing(SeenTogether::link, BY_KEYS))
                    .toList());
        }
    }

    /** In the order of the keys, so that two workers never wait for each other in a circle. */
    private void write(List<SeenTogether> sorted) {
        jdbc.update(
                RECORD,
                SqlArrays.uuids(each(sorted, one -> one.link().a())),
                SqlArrays.uuids(each(sorted, one -> one.link().b())),
                times(sorted, one -> one.link().verified(), Evidence::first),
                times(sorted, one -> one.link().verified(), Evidence::last),
                counts(sorted, one -> one.link().verified()),
                times(sorted, one -> one.link().claimed(), Evidence::first),
                times(sorted, one -> one.link().claimed(), Evidence::last),
                counts(sorted, one -> one.link().claimed()),
                SqlArrays.instants(each(sorted, one -> one.first().occurredAt())),
                SqlArrays.integers(each(sorted, one -> one.first().source().value())),
                SqlArrays.uuids(each(sorted, one -> one.first().id().value())));
    }

    private static <T> List<T> each(List<SeenTogether> rows, Function<SeenTogether, T> field) {
        return rows.stream().map(field).toList();
    }

    private static SqlArrayValue times(
            List<SeenTogether> rows,
            Function<SeenTogether, @Nullable Evidence> evidence,
            Function<Evidence, Instant> time) {
        return new SqlArrayValue(
                "timestamptz",
                rows.stream()
                        .map(evidence)
                        .map(found -> found == null ? null : time.apply(found).toString())
                        .toArray());
    }

    private static SqlArrayValue counts(List<SeenTogether> rows, Function<SeenTogether, @Nullable Evidence> evidence) {
        return SqlArrays.longs(rows.stream()
                .map(evidence)
                .map(found -> found == null ? 0L : found.count())
                .toList());
    }
}
