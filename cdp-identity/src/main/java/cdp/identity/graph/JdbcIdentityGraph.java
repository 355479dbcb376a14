package cdp.identity.graph;

import cdp.identity.IdentityRules;
import cdp.identity.SqlArrays;
import cdp.identity.linking.Standing;
import cdp.identity.vault.Vault;
import cdp.ingest.Event;
import cdp.ingest.Identifier;
import cdp.ingest.IdentifierKinds;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The tables of people and identifiers. Every method runs in the caller's transaction. */
@Component
class JdbcIdentityGraph {
    /** Seeing an identifier again is worth a write once a day. */
    private static final Duration SEEN_GRAIN = Duration.ofDays(1);

    private static final String FIND_OWNERS =
            "SELECT key, one_id, last_seen, standing, contested, named, via_since, shared FROM identity.identifiers WHERE key = ANY(?)";

    private static final String LOCK =
            "SELECT one_id FROM identity.persons WHERE one_id = ANY(?) ORDER BY one_id FOR UPDATE";

    private static final String LOCK_AT_ONCE = LOCK + " NOWAIT";

    private static final String STRONG_OF =
            "SELECT one_id, kind, scope, key, contested FROM identity.identifiers WHERE one_id = ANY(?)";

    private static final String SAW = """
            INSERT INTO identity.persons AS p (one_id, created_at, first_seen, last_seen, events)
            SELECT one_id, ?, coalesce(first, 'infinity'), coalesce(last, '-infinity'), events
            FROM unnest(?::bigint[], ?::timestamptz[], ?::timestamptz[], ?::bigint[]) AS s (one_id, first, last, events)
            ON CONFLICT (one_id) DO UPDATE SET
                first_seen = least(p.first_seen, excluded.first_seen),
                last_seen = greatest(p.last_seen, excluded.last_seen),
                events = p.events + excluded.events
            """;

    private static final String ATTACH = """
            INSERT INTO identity.identifiers
                (key, kind, scope, value, sealed, suffix, one_id, home, first_seen, last_seen, source_id, event_id, named, via,
                via_since)
            SELECT key, kind, scope, value, sealed, suffix, one_id, one_id, seen, seen, source_id, event_id, named, via,
                CASE WHEN via IS NOT NULL THEN seen END
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::uuid[], ?::bigint[], ?::timestamptz[],
                ?::int[], ?::uuid[], ?::boolean[], ?::uuid[])
                AS i (key, kind, scope, value, sealed, suffix, one_id, seen, source_id, event_id, named, via)
            ON CONFLICT (key) DO NOTHING
            """;

    private static final String MOVE = """
            UPDATE identity.identifiers i SET one_id = m.person, via = m.via, via_since = m.since
            FROM unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::timestamptz[]) AS m (key, person, via, since)
            WHERE i.key = m.key
            """;

    private static final String NAME = "UPDATE identity.identifiers SET named = true WHERE key = ANY(?)";

    private static final String SEEN_AGAIN = """
            UPDATE identity.identifiers i SET last_seen = greatest(i.last_seen, s.seen)
            FROM unnest(?::uuid[], ?::timestamptz[]) AS s (key, seen) WHERE i.key = s.key
            """;

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final Clock clock;

    JdbcIdentityGraph(JdbcTemplate jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Whose an identifier is.
     *
     * @param contested whether some link of what hangs together with it is set aside
     * @param named whether it ever named somebody
     * @param heldSince of a weak one: when its holder took it
     * @param shared of a weak one: whether it went through several hands
     */
    record Owner(
            long oneId,
            Instant lastSeen,
            Standing standing,
            boolean contested,
            boolean named,
            @Nullable Instant heldSince,
            boolean shared) {}

    Map<UUID, Owner> owners(Collection<UUID> keys) {
        Map<UUID, Owner> owners = HashMap.newHashMap(keys.size());
        jdbc.query(
                FIND_OWNERS,
                row -> {
                    Timestamp since = row.getTimestamp(7);
                    owners.put(
                            row.getObject(1, UUID.class),
                            new Owner(
                                    row.getLong(2),
                                    row.getTimestamp(3).toInstant(),
                                    Standing.at(row.getInt(4)),
                                    row.getBoolean(5),
                                    row.getBoolean(6),
                                    since == null ? null : since.toInstant(),
                                    row.getBoolean(8)));
                },
                SqlArrays.uuids(keys));
        return owners;
    }

    /** Locks people in the order of their OneIDs, so that two transactions cannot wait for each other here. */
    Set<Long> lock(Collection<Long> oneIds) {
        return new HashSet<>(jdbc.queryForList(LOCK, Long.class, SqlArrays.longs(oneIds)));
    }

    /** As {@link #lock}, for a caller that holds locks already and must not wait with them. */
    Set<Long> lockAtOnce(Collection<Long> oneIds) {
        try {
            return new HashSet<>(jdbc.queryForList(LOCK_AT_ONCE, Long.class, SqlArrays.longs(oneIds)));
        } catch (UncategorizedSQLException held) {
            if (held.getCause() instanceof SQLException cause && LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
                throw new ResolveConflict("somebody else is at work on the same people");
            }
            throw held;
        }
    }

    /** @param contested is given those some of whose links are set aside */
    Map<Long, Map<String, Set<UUID>>> strongOf(
            Collection<Long> oneIds, IdentityRules rules, Collection<Long> contested) {
        Map<Long, Map<String, Set<UUID>>> strong = new HashMap<>();
        jdbc.query(
                STRONG_OF,
                row -> {
                    if (row.getBoolean(5)) {
                        contested.add(row.getLong(1));
                    }
                    if (rules.of(row.getString(2)).strong()) {
                        strong.computeIfAbsent(row.getLong(1), first -> new HashMap<>())
                                .computeIfAbsent(row.getString(2) + ' ' + row.getString(3), first -> new HashSet<>())
                                .add(row.getObject(4, UUID.class));
                    }
                },
                SqlArrays.longs(oneIds));
        return strong;
    }

    List<Long> newOneIds(int count) {
        return count == 0
                ? List.of()
                : jdbc.queryForList("SELECT nextval('identity.one_ids') FROM generate_series(1, ?)", Long.class, count);
    }

    /** What a batch saw of one person. */
    static final class Sighting {
        private @Nullable Instant first;
        private @Nullable Instant last;
        private long events;

        /** What was decided about somebody is kept among their events, and is no sign of them. */
        void add(Event event, boolean isNew) {
            events++;
            if (isNew || !Order.isIn(event)) {
                Instant at = event.occurredAt();
                first = first == null || at.isBefore(first) ? at : first;
                last = last == null || at.isAfter(last) ? at : last;
            }
        }
    }

    /** Creates or freshens persons, locking each, in the order of their OneIDs. */
    void saw(SortedMap<Long, Sighting> sightings) {
        Collection<Sighting> seen = sightings.values();
        jdbc.update(
                SAW,
                Timestamp.from(clock.instant()),
                SqlArrays.longs(sightings.keySet()),
                SqlArrays.instantsOrNull(
                        seen.stream().map(sighting -> sighting.first).toList()),
                SqlArrays.instantsOrNull(
                        seen.stream().map(sighting -> sighting.last).toList()),
                SqlArrays.longs(seen.stream().map(sighting -> sighting.events).toList()));
    }

    /** @throws ResolveConflict when another transaction attached one of them first */
    void attach(Collection<Resolution.Attachment> attachments, Set<UUID> unnamed) {
        List<Resolution.Attachment> sorted = attachments.stream()
                .sorted(Comparator.comparing(attachment -> attachment.claim().key()))
                .toList();
        if (sorted.isEmpty()) {
            return;
        }
        List<Identifier> identifiers = sorted.stream()
                .map(attachment -> attachment.claim().identifier())
                .toList();
        List<Event> events =
                sorted.stream().map(attachment -> attachment.mention().event()).toList();
        SqlArrayValue at =
                SqlArrays.instants(events.stream().map(Event::occurredAt).toList());
        int attached = jdbc.update(
                ATTACH,
                SqlArrays.uuids(sorted.stream()
                        .map(attachment -> attachment.claim().key())
                        .toList()),
                SqlArrays.texts(identifiers.stream().map(Identifier::kind).toList()),
                SqlArrays.texts(identifiers.stream().map(Identifier::scope).toList()),
                SqlArrays.texts(
                        sorted.stream().map(JdbcIdentityGraph::openValue).toList()),
                SqlArrays.bytes(sorted.stream().map(this::sealedValue).toList()),
                SqlArrays.uuids(identifiers.stream().map(this::suffix).toList()),
                SqlArrays.longs(
                        sorted.stream().map(Resolution.Attachment::person).toList()),
                at,
                SqlArrays.integers(
                        events.stream().map(event -> event.source().value()).toList()),
                SqlArrays.uuids(events.stream().map(event -> event.id().value()).toList()),
                new SqlArrayValue(
                        "bool",
                        sorted.stream()
                                .map(attachment ->
                                        !unnamed.contains(attachment.claim().key()))
                                .toArray()),
                SqlArrays.uuids(sorted.stream().map(JdbcIdentityGraph::holder).toList()));
        if (attached < sorted.size()) {
            throw new ResolveConflict("another worker attached one of " + sorted.size() + " new identifiers first");
        }
    }

    /** The strong identifier a weak one follows. */
    private static @Nullable UUID holder(Resolution.Attachment attachment) {
        List<UUID> strong = attachment.claim().rule().strong()
                ? List.of()
                : attachment.mention().strong();
        return strong.isEmpty() ? null : strong.getFirst();
    }

    private static @Nullable String openValue(Resolution.Attachment attachment) {
        return attachment.claim().rule().personal()
                ? null
                : attachment.claim().identifier().value();
    }

    private byte @Nullable [] sealedValue(Resolution.Attachment attachment) {
        return attachment.claim().rule().personal()
                ? vault.seal(attachment.claim().identifier().value())
                : null;
    }

    private @Nullable UUID suffix(Identifier identifier) {
        String value = identifier.value();
        return identifier.kind().equals(IdentifierKinds.PHONE) && value.length() >= 4
                ? vault.suffix(value.substring(value.length() - 4))
                : null;
    }

    void move(Map<UUID, Resolution.Holding> moved) {
        if (!moved.isEmpty()) {
            TreeMap<UUID, Resolution.Holding> sorted = new TreeMap<>(moved);
            Collection<Resolution.Holding> holdings = sorted.values();
            jdbc.update(
                    MOVE,
                    SqlArrays.uuids(sorted.keySet()),
                    SqlArrays.longs(
                            holdings.stream().map(Resolution.Holding::person).toList()),
                    SqlArrays.uuids(holdings.stream()
                            .map(holding -> holding.evidence().strong().stream()
                                    .findFirst()
                                    .orElse(null))
                            .toList()),
                    SqlArrays.instants(holdings.stream()
                            .map(holding -> holding.evidence().event().occurredAt())
                            .toList()));
        }
    }

    /** Notes that identifiers that were only mentioned so far have named somebody. */
    void name(Collection<UUID> keys) {
        if (!keys.isEmpty()) {
            jdbc.update(NAME, SqlArrays.uuids(keys.stream().sorted().toList()));
        }
    }

    /** Notes that identifiers were seen again, for those whose last note is more than a day older. */
    void seenAgain(List<Mention> batch, Map<UUID, Owner> owners) {
        TreeMap<UUID, Instant> seen = new TreeMap<>();
        for (Mention mention : batch) {
            Instant at = mention.event().occurredAt();
            for (Mention.Claim claim : mention.claims()) {
                Owner owner = owners.get(claim.key());
                if (owner != null && at.isAfter(owner.lastSeen().plus(SEEN_GRAIN))) {
                    seen.merge(claim.key(), at, (a, b) -> a.isAfter(b) ? a : b);
                }
            }
        }
        if (!seen.isEmpty()) {
            jdbc.update(SEEN_AGAIN, SqlArrays.uuids(seen.keySet()), SqlArrays.instants(seen.values()));
        }
    }
}
