package cdp.identity.graph;

import cdp.identity.IdentityRules;
import cdp.identity.KindRule;
import cdp.identity.Merge;
import cdp.identity.SqlArrays;
import cdp.identity.vault.Vault;
import cdp.ingest.Event;
import cdp.ingest.Identifier;
import cdp.ingest.IdentifierKinds;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The tables of people and identifiers. Every method runs in the caller's transaction. */
@Component
class JdbcIdentityGraph {
    /** Seeing an identifier again is worth a write once a day. */
    private static final Duration SEEN_GRAIN = Duration.ofDays(1);

    private static final String FIND_OWNERS =
            "SELECT key, one_id, last_seen FROM identity.identifiers WHERE key = ANY(?)";

    private static final String LOCK =
            "SELECT one_id FROM identity.persons WHERE one_id = ANY(?) ORDER BY one_id FOR UPDATE";

    private static final String STRONG_OF =
            "SELECT one_id, kind, scope, key FROM identity.identifiers WHERE one_id = ANY(?)";

    private static final String SAW = """
            INSERT INTO identity.persons AS p (one_id, created_at, first_seen, last_seen, events)
            SELECT * FROM unnest(?::bigint[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::bigint[])
            ON CONFLICT (one_id) DO UPDATE SET
                first_seen = least(p.first_seen, excluded.first_seen),
                last_seen = greatest(p.last_seen, excluded.last_seen),
                events = p.events + excluded.events
            """;

    private static final String ATTACH = """
            INSERT INTO identity.identifiers
                (key, kind, scope, value, sealed, suffix, one_id, first_seen, last_seen, source_id, event_id)
            SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::uuid[], ?::bigint[],
                ?::timestamptz[], ?::timestamptz[], ?::int[], ?::uuid[])
            ON CONFLICT (key) DO NOTHING
            """;

    private static final String MOVE = """
            UPDATE identity.identifiers i SET one_id = m.person
            FROM unnest(?::uuid[], ?::bigint[]) AS m (key, person) WHERE i.key = m.key
            """;

    private static final String SEEN_AGAIN = """
            UPDATE identity.identifiers i SET last_seen = greatest(i.last_seen, s.seen)
            FROM unnest(?::uuid[], ?::timestamptz[]) AS s (key, seen) WHERE i.key = s.key
            """;

    private static final String HAS_MERGED_AWAY = "SELECT EXISTS (SELECT FROM identity.redirects WHERE loser = ANY(?))";

    private static final String REDIRECT = """
            INSERT INTO identity.redirects (loser, winner, merged_at, event_id, source_id, raw_partition, raw_offset)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String SHORTEN = "UPDATE identity.redirects SET winner = ? WHERE winner = ?";

    private static final String HAND_OVER = "UPDATE identity.identifiers SET one_id = ? WHERE one_id = ?";

    private static final String ABSORB = """
            WITH gone AS (DELETE FROM identity.persons WHERE one_id = ? RETURNING created_at, first_seen, last_seen, events)
            UPDATE identity.persons p SET first_seen = least(p.first_seen, gone.first_seen),
                last_seen = greatest(p.last_seen, gone.last_seen), events = p.events + gone.events
            FROM gone WHERE p.one_id = ?
            """;

    private final JdbcTemplate jdbc;
    private final Vault vault;
    private final Clock clock;

    JdbcIdentityGraph(JdbcTemplate jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    record Owner(long oneId, Instant lastSeen) {}

    Map<UUID, Owner> owners(Collection<UUID> keys) {
        Map<UUID, Owner> owners = HashMap.newHashMap(keys.size());
        jdbc.query(
                FIND_OWNERS,
                row -> {
                    owners.put(
                            row.getObject(1, UUID.class),
                            new Owner(row.getLong(2), row.getTimestamp(3).toInstant()));
                },
                SqlArrays.uuids(keys));
        return owners;
    }

    /** Locks people in the order of their OneIDs, so that two transactions cannot wait for each other here. */
    Set<Long> lock(Collection<Long> oneIds) {
        return new HashSet<>(jdbc.queryForList(LOCK, Long.class, SqlArrays.longs(oneIds)));
    }

    Map<Long, Map<String, Set<UUID>>> strongOf(Collection<Long> oneIds, IdentityRules rules) {
        Map<Long, Map<String, Set<UUID>>> strong = new HashMap<>();
        jdbc.query(
                STRONG_OF,
                row -> {
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
        private Instant first = Instant.MAX;
        private Instant last = Instant.MIN;
        private long events;

        void add(Instant at) {
            first = at.isBefore(first) ? at : first;
            last = at.isAfter(last) ? at : last;
            events++;
        }
    }

    /** Creates or freshens persons, locking each, in the order of their OneIDs. */
    void saw(SortedMap<Long, Sighting> sightings) {
        Collection<Sighting> seen = sightings.values();
        jdbc.update(
                SAW,
                SqlArrays.longs(sightings.keySet()),
                SqlArrays.instants(Collections.nCopies(seen.size(), clock.instant())),
                SqlArrays.instants(seen.stream().map(sighting -> sighting.first).toList()),
                SqlArrays.instants(seen.stream().map(sighting -> sighting.last).toList()),
                SqlArrays.longs(seen.stream().map(sighting -> sighting.events).toList()));
    }

    /** @throws ResolveConflict when another transaction attached one of them first */
    void attach(Collection<Resolution.Attachment> attachments) {
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
                at,
                SqlArrays.integers(
                        events.stream().map(event -> event.source().value()).toList()),
                SqlArrays.uuids(events.stream().map(event -> event.id().value()).toList()));
        if (attached < sorted.size()) {
            throw new ResolveConflict("another worker attached one of " + sorted.size() + " new identifiers first");
        }
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

    void move(Map<UUID, Long> moved) {
        if (!moved.isEmpty()) {
            TreeMap<UUID, Long> sorted = new TreeMap<>(moved);
            jdbc.update(MOVE, SqlArrays.uuids(sorted.keySet()), SqlArrays.longs(sorted.values()));
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

    boolean hasAnyMergedAway(Collection<Long> oneIds) {
        return Boolean.TRUE.equals(jdbc.queryForObject(HAS_MERGED_AWAY, Boolean.class, SqlArrays.longs(oneIds)));
    }

    /** Hands over everything of the loser; both persons must be locked. */
    void merge(Merge merge) {
        long winner = merge.winner().value();
        long loser = merge.loser().value();
        jdbc.update(
                REDIRECT,
                loser,
                winner,
                Timestamp.from(merge.at()),
                merge.evidence().value(),
                merge.source().value(),
                merge.position().partition(),
                merge.position().offset());
        jdbc.update(SHORTEN, winner, loser);
        jdbc.update(HAND_OVER, winner, loser);
        jdbc.update(ABSORB, loser, winner);
    }

    IdentityRules rules() {
        Map<String, KindRule> rules = new HashMap<>();
        jdbc.query("SELECT kind, priority, strong, max_per_person, personal FROM identity.identifier_kinds", row -> {
            rules.put(
                    row.getString(1), new KindRule(row.getInt(2), row.getBoolean(3), row.getInt(4), row.getBoolean(5)));
        });
        return new IdentityRules(rules);
    }
}
