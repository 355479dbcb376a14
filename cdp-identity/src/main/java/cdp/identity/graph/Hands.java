package cdp.identity.graph;

import cdp.identity.OneId;
import cdp.identity.ResolvingRules;
import cdp.identity.SqlArrays;
import cdp.identity.StoredEvents;
import cdp.identity.linking.Standing;
import cdp.identity.linking.Tenure;
import cdp.identity.linking.Tie;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The tables of devices and cookies that went through several hands. Works in the caller's transaction. */
@Component
class Hands {
    private static final String REMEMBER_HOLDER = """
            INSERT INTO identity.hands (weak, anchor)
            SELECT key, via FROM identity.identifiers WHERE key = ANY(?) AND via IS NOT NULL ON CONFLICT DO NOTHING
            """;

    private static final String REMEMBER = """
            INSERT INTO identity.hands (weak, anchor) SELECT * FROM unnest(?::uuid[], ?::uuid[]) ON CONFLICT DO NOTHING
            """;

    private static final String SHARE =
            "UPDATE identity.identifiers SET shared = true WHERE key = ANY(?) AND NOT shared";

    private static final String HELD_BY = "SELECT DISTINCT weak FROM identity.hands WHERE anchor = ANY(?)";

    private static final String WEAK_OF = "SELECT key, kind FROM identity.identifiers WHERE one_id = ANY(?)";

    /** Whoever holds or held them, and the visitors they were. */
    private static final String PEOPLE = """
            SELECT one_id FROM identity.identifiers WHERE key = ANY(?)
            UNION SELECT coalesce(r.winner, i.home) FROM identity.identifiers i LEFT JOIN identity.redirects r ON r.loser = i.home
                WHERE i.key = ANY(?)
            UNION SELECT a.one_id FROM identity.hands h JOIN identity.identifiers a ON a.key = h.anchor WHERE h.weak = ANY(?)
            """;

    private static final String OWNERS =
            "SELECT key, kind, one_id, home, standing FROM identity.identifiers WHERE key = ANY(?)";

    private static final String REDIRECTS = """
            SELECT loser, winner FROM identity.redirects
            WHERE winner = ANY(?) OR winner IN (SELECT winner FROM identity.redirects WHERE loser = ANY(?))
            """;

    private static final String FIRST_HOLDERS = """
            UPDATE identity.visitors v SET via = f.via FROM unnest(?::bigint[], ?::uuid[]) AS f (one_id, via)
            WHERE v.one_id = f.one_id AND v.via <> f.via RETURNING v.one_id
            """;

    private static final String HOLD = """
            UPDATE identity.identifiers i SET one_id = h.person, via = h.via, via_since = h.since
            FROM unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::timestamptz[]) AS h (key, person, via, since)
            WHERE i.key = h.key AND (i.one_id, i.via, i.via_since) IS DISTINCT FROM (h.person, h.via, h.since)
            """;

    private final JdbcTemplate jdbc;
    private final StoredEvents events;
    private final Disturbances disturbances;

    Hands(JdbcTemplate jdbc, StoredEvents events, Disturbances disturbances) {
        this.jdbc = jdbc;
        this.events = events;
        this.disturbances = disturbances;
    }

    /** An identifier and whose it is. */
    record Row(String kind, long person, long home, boolean namesNobody) {}

    /** Remembers, before they move, whose the identifiers were and whose hands the batch saw them in. */
    void remember(Set<UUID> handed, List<Mention> batch) {
        if (handed.isEmpty()) {
            return;
        }
        List<UUID> weak = new ArrayList<>();
        List<UUID> anchors = new ArrayList<>();
        for (Mention mention : batch) {
            List<UUID> strong = mention.strong();
            for (Mention.Claim claim : mention.claims()) {
                if (!strong.isEmpty() && handed.contains(claim.key())) {
                    weak.add(claim.key());
                    anchors.add(strong.getFirst());
                }
            }
        }
        jdbc.update(REMEMBER_HOLDER, SqlArrays.uuids(new TreeSet<>(handed)));
        jdbc.update(REMEMBER, SqlArrays.uuids(weak), SqlArrays.uuids(anchors));
        jdbc.update(SHARE, SqlArrays.uuids(new TreeSet<>(handed)));
        disturbances.hand(handed);
    }

    /** Those that changed hands in the middle of what is stored of them: seen with the former holder at that time or later. */
    Set<UUID> untimely(Map<UUID, Resolution.Holding> moved, Map<UUID, JdbcIdentityGraph.Owner> owners) {
        List<UUID> held = moved.keySet().stream().filter(owners::containsKey).toList();
        if (held.isEmpty()) {
            return Set.of();
        }
        Redirects redirects = redirects(held.stream()
                .map(key -> Objects.requireNonNull(owners.get(key)).oneId())
                .toList());
        List<StoredEvents.Question> questions = new ArrayList<>();
        for (UUID key : held) {
            long former =
                    redirects.person(Objects.requireNonNull(owners.get(key)).oneId());
            Instant since =
                    Objects.requireNonNull(moved.get(key)).evidence().event().occurredAt();
            redirects
                    .oneIdsOf(Set.of(former))
                    .forEach(id -> questions.add(new StoredEvents.Question(key, new OneId(id), since)));
        }
        return events.seenSince(questions);
    }

    /** The weak identifiers that the people of these strong ones hold or held. */
    Set<UUID> around(Collection<UUID> anchors, Collection<Long> people, ResolvingRules rules) {
        Set<UUID> weak = new TreeSet<>(jdbc.queryForList(HELD_BY, UUID.class, SqlArrays.uuids(anchors)));
        jdbc.query(
                WEAK_OF,
                row -> {
                    if (!rules.identifiers().of(row.getString(2)).strong()) {
                        weak.add(row.getObject(1, UUID.class));
                    }
                },
                SqlArrays.longs(people));
        return weak;
    }

    Set<Long> people(Collection<UUID> weak) {
        return new TreeSet<>(jdbc.queryForList(
                PEOPLE, Long.class, SqlArrays.uuids(weak), SqlArrays.uuids(weak), SqlArrays.uuids(weak)));
    }

    Map<UUID, Row> rows(Collection<UUID> keys) {
        Map<UUID, Row> rows = new HashMap<>();
        jdbc.query(
                OWNERS,
                row -> {
                    rows.put(
                            row.getObject(1, UUID.class),
                            new Row(
                                    row.getString(2),
                                    row.getLong(3),
                                    row.getLong(4),
                                    Standing.at(row.getInt(5)).linksNobody()));
                },
                SqlArrays.uuids(keys));
        return rows;
    }

    /** Of these people, and of whoever these OneIDs lead to. */
    Redirects redirects(Collection<Long> oneIds) {
        Map<Long, Long> winners = new HashMap<>();
        jdbc.query(
                REDIRECTS,
                row -> {
                    winners.put(row.getLong(1), row.getLong(2));
                },
                SqlArrays.longs(oneIds),
                SqlArrays.longs(oneIds));
        return new Redirects(winners);
    }

    /** Who these visitors were thought to be, by an identifier of theirs. */
    Set<UUID> formerHolders(Collection<Long> visitors) {
        return new TreeSet<>(jdbc.queryForList(
                "SELECT via FROM identity.visitors WHERE one_id = ANY(?)", UUID.class, SqlArrays.longs(visitors)));
    }

    /** @return the visitors who are somebody else than thought, by the identifier of whom they are */
    Set<Long> firstHolders(Map<Long, UUID> firstHolders) {
        TreeMap<Long, UUID> sorted = new TreeMap<>(firstHolders);
        return new HashSet<>(jdbc.queryForList(
                FIRST_HOLDERS, Long.class, SqlArrays.longs(sorted.keySet()), SqlArrays.uuids(sorted.values())));
    }

    /** Writes who holds what now, and whose hands it was in. */
    void hold(Map<UUID, Tenure> tenures, Map<UUID, Row> anchors) {
        List<UUID> weak = new ArrayList<>();
        List<UUID> ever = new ArrayList<>();
        Map<UUID, Tie> last = new TreeMap<>();
        tenures.forEach((key, tenure) -> {
            if (tenure.changes().size() > 1) {
                tenure.changes().forEach(tie -> {
                    weak.add(key);
                    ever.add(tie.anchor());
                });
            }
            last.put(key, tenure.changes().getLast());
        });
        jdbc.update(REMEMBER, SqlArrays.uuids(weak), SqlArrays.uuids(ever));
        jdbc.update(SHARE, SqlArrays.uuids(new TreeSet<>(weak)));
        disturbances.hand(last.keySet());
        List<Tie> ties = List.copyOf(last.values());
        jdbc.update(
                HOLD,
                SqlArrays.uuids(last.keySet()),
                SqlArrays.longs(ties.stream()
                        .map(tie -> Objects.requireNonNull(anchors.get(tie.anchor()))
                                .person())
                        .toList()),
                SqlArrays.uuids(ties.stream().map(Tie::anchor).toList()),
                SqlArrays.instants(ties.stream().map(tie -> tie.at().time()).toList()));
    }
}
