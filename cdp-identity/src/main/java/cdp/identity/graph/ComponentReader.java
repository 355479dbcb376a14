package cdp.identity.graph;

import cdp.identity.IdentityRules;
import cdp.identity.KindRule;
import cdp.identity.SqlArrays;
import cdp.identity.linking.Decision;
import cdp.identity.linking.Link;
import cdp.identity.linking.Standing;
import cdp.identity.lookup.LinkRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Reads what hangs together with some identifiers over whatever links, in rounds. Works in the caller's transaction. */
@Component
class ComponentReader {
    /** Limits and thresholds keep people far below this; whoever is above it is nobody that could be judged in one go. */
    static final int MOST_NODES = 50_000;

    private static final String LINKS = """
            SELECT a, b, verified_first, verified_last, verified_count, claimed_first, claimed_last, claimed_count
            FROM identity.links WHERE a = ANY(?)
            """;

    /** Of a crowded identifier, claims no longer count. */
    private static final String NEIGHBOURS = """
            SELECT b FROM identity.links WHERE a = ANY(?)
            UNION SELECT a FROM identity.links WHERE b = ANY(?)
            UNION SELECT b FROM identity.links WHERE a = ANY(?) AND verified_count > 0
            UNION SELECT a FROM identity.links WHERE b = ANY(?) AND verified_count > 0
            """;

    private static final String NODES = """
            SELECT key, kind, scope, one_id, home, standing, named, contested, first_seen FROM identity.identifiers WHERE key = ANY(?)
            """;

    private static final String DECISIONS = """
            SELECT a, b, ruling, at FROM identity.decisions WHERE a = ANY(?)
            UNION SELECT a, b, ruling, at FROM identity.decisions WHERE b = ANY(?)
            """;

    /**
     * Some of what hangs together with some identifiers, however far away: by a few links of each, over those that nothing speaks
     * against. The rounds find everything; this saves them where a chain is long.
     */
    private static final String AHEAD = """
            WITH RECURSIVE ahead (key) AS (
                SELECT key FROM identity.identifiers WHERE key = ANY(?) AND standing = 0 AND kind <> ALL(?)
                UNION SELECT near.key FROM ahead, LATERAL (
                    (SELECT b AS key FROM identity.links WHERE a = ahead.key LIMIT 4)
                    UNION ALL (SELECT a FROM identity.links WHERE b = ahead.key LIMIT 4)) near
                    JOIN identity.identifiers i ON i.key = near.key AND i.standing = 0 AND i.kind <> ALL(?))
            SELECT key FROM ahead LIMIT ?
            """;

    private static final int ROUNDS_WITHOUT_LOOKING_AHEAD = 3;
    private static final int MOST_AHEAD = 4_000;

    private final JdbcTemplate jdbc;

    ComponentReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param seeds strong identifiers, generic or not
     * @param fresh identifiers that may not be in the tables yet
     * @throws ComponentTooLarge when more hangs together than can be judged at once
     */
    GraphComponent around(Collection<UUID> seeds, Map<UUID, GraphNode> fresh, IdentityRules rules) {
        Map<UUID, GraphNode> nodes = new HashMap<>();
        Set<Decision> decisions = new HashSet<>();
        Set<UUID> frontier = new HashSet<>(seeds);
        for (int round = 1; !frontier.isEmpty(); round++) {
            if (round > ROUNDS_WITHOUT_LOOKING_AHEAD) {
                frontier.addAll(ahead(frontier, rules));
                frontier.removeAll(nodes.keySet());
            }
            Map<UUID, GraphNode> reached = read(frontier, fresh, rules);
            reached.values().removeIf(node -> node.standing().linksNobody() && !seeds.contains(node.key()));
            nodes.putAll(reached);
            if (nodes.size() > MOST_NODES) {
                throw new ComponentTooLarge(nodes.size());
            }
            frontier = new HashSet<>(neighbours(new Openness(reached.values(), seeds)));
            for (Decision decision : decisionsOn(reached.keySet())) {
                decisions.add(decision);
                if (decision.ruling() == Decision.Ruling.TOGETHER) {
                    frontier.add(decision.a());
                    frontier.add(decision.b());
                }
            }
            frontier.removeAll(nodes.keySet());
        }
        return new GraphComponent(nodes, linksWithin(nodes, seeds), List.copyOf(decisions));
    }

    private List<UUID> ahead(Collection<UUID> frontier, IdentityRules rules) {
        List<String> weak = new ArrayList<>();
        rules.byKind().forEach((kind, rule) -> {
            if (!rule.strong()) {
                weak.add(kind);
            }
        });
        return jdbc.queryForList(
                AHEAD, UUID.class, SqlArrays.uuids(frontier), SqlArrays.texts(weak), SqlArrays.texts(weak), MOST_AHEAD);
    }

    private Map<UUID, GraphNode> read(Collection<UUID> keys, Map<UUID, GraphNode> fresh, IdentityRules rules) {
        Map<UUID, GraphNode> nodes = new HashMap<>();
        for (UUID key : keys) {
            GraphNode node = fresh.get(key);
            if (node != null) {
                nodes.put(key, node);
            }
        }
        jdbc.query(
                NODES,
                row -> {
                    GraphNode node = node(row, rules);
                    if (rules.of(node.kind()).strong()) {
                        nodes.merge(node.key(), node, (told, stored) -> told.named() ? stored.thatNamed() : stored);
                    }
                },
                SqlArrays.uuids(keys));
        return nodes;
    }

    private static GraphNode node(ResultSet row, IdentityRules rules) throws SQLException {
        String kind = row.getString(2);
        KindRule rule = rules.of(kind);
        return new GraphNode(
                row.getObject(1, UUID.class),
                kind,
                row.getString(3),
                rule.priority(),
                row.getLong(4),
                row.getLong(5),
                Standing.at(row.getInt(6)),
                row.getBoolean(7),
                row.getBoolean(8),
                row.getTimestamp(9).toInstant());
    }

    /** Which identifiers' links count from their side. What a person blocked is followed where it is asked about. */
    private static final class Openness {
        private final Set<UUID> open = new HashSet<>();
        private final Set<UUID> crowded = new HashSet<>();

        Openness(Collection<GraphNode> nodes, Collection<UUID> seeds) {
            for (GraphNode node : nodes) {
                if (node.standing() == Standing.CROWDED) {
                    crowded.add(node.key());
                } else if (!node.standing().linksNobody()
                        || (node.standing() == Standing.BLOCKED && seeds.contains(node.key()))) {
                    open.add(node.key());
                }
            }
        }

        boolean counts(Link link) {
            return open.contains(link.a())
                    || open.contains(link.b())
                    || (link.verified() != null && (crowded.contains(link.a()) || crowded.contains(link.b())));
        }
    }

    private List<UUID> neighbours(Openness openness) {
        SqlArrayValue open = SqlArrays.uuids(openness.open);
        SqlArrayValue crowded = SqlArrays.uuids(openness.crowded);
        return jdbc.queryForList(NEIGHBOURS, UUID.class, open, open, crowded, crowded);
    }

    private List<Link> linksWithin(Map<UUID, GraphNode> nodes, Collection<UUID> seeds) {
        Openness openness = new Openness(nodes.values(), seeds);
        List<Link> links = new ArrayList<>();
        jdbc.query(
                LINKS,
                row -> {
                    Link link = LinkRows.link(row);
                    if (nodes.containsKey(link.b()) && openness.counts(link)) {
                        links.add(link);
                    }
                },
                SqlArrays.uuids(nodes.keySet()));
        return links;
    }

    private List<Decision> decisionsOn(Collection<UUID> keys) {
        return jdbc.query(
                DECISIONS,
                (row, number) -> new Decision(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        Decision.Ruling.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                        row.getTimestamp(4).toInstant()),
                SqlArrays.uuids(keys),
                SqlArrays.uuids(keys));
    }
}
