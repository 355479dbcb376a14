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
import org.springframework.stereotype.Component;

/** Reads what hangs together with some identifiers over whatever links, in rounds. Works in the caller's transaction. */
@Component
class ComponentReader {
    /** Limits and thresholds keep people far below this; whoever is above it is nobody that could be judged in one go. */
    static final int MOST_NODES = 50_000;

    private static final String COLUMNS =
            "a, b, verified_first, verified_last, verified_count, claimed_first, claimed_last, claimed_count";

    /** Of a crowded identifier, claims no longer count. */
    private static final String LINKS = """
            SELECT %1$s FROM identity.links WHERE a = ANY(?)
            UNION SELECT %1$s FROM identity.links WHERE b = ANY(?)
            UNION SELECT %1$s FROM identity.links WHERE a = ANY(?) AND verified_count > 0
            UNION SELECT %1$s FROM identity.links WHERE b = ANY(?) AND verified_count > 0
            """.formatted(COLUMNS);

    private static final String NODES = """
            SELECT key, kind, scope, one_id, home, standing, named, contested, first_seen FROM identity.identifiers WHERE key = ANY(?)
            """;

    private static final String DECISIONS = """
            SELECT a, b, ruling, at FROM identity.decisions WHERE a = ANY(?)
            UNION SELECT a, b, ruling, at FROM identity.decisions WHERE b = ANY(?)
            """;

    private final JdbcTemplate jdbc;

    ComponentReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Ends(UUID a, UUID b) {}

    /**
     * @param seeds strong identifiers, generic or not
     * @param fresh identifiers that may not be in the tables yet
     * @throws ComponentTooLarge when more hangs together than can be judged at once
     */
    GraphComponent around(Collection<UUID> seeds, Map<UUID, GraphNode> fresh, IdentityRules rules) {
        Map<UUID, GraphNode> nodes = new HashMap<>();
        Map<Ends, Link> links = new HashMap<>();
        Set<Decision> decisions = new HashSet<>();
        Set<UUID> frontier = new HashSet<>(seeds);
        while (!frontier.isEmpty()) {
            Map<UUID, GraphNode> reached = read(frontier, fresh, rules);
            reached.values().removeIf(node -> node.standing().linksNobody() && !seeds.contains(node.key()));
            nodes.putAll(reached);
            if (nodes.size() > MOST_NODES) {
                throw new ComponentTooLarge(nodes.size());
            }
            frontier = new HashSet<>();
            for (Link link : linksOf(reached.values(), seeds)) {
                links.put(new Ends(link.a(), link.b()), link);
                frontier.add(link.a());
                frontier.add(link.b());
            }
            for (Decision decision : decisionsOn(reached.keySet())) {
                decisions.add(decision);
                if (decision.ruling() == Decision.Ruling.TOGETHER) {
                    frontier.add(decision.a());
                    frontier.add(decision.b());
                }
            }
            frontier.removeAll(nodes.keySet());
        }
        List<Link> within = links.values().stream()
                .filter(link -> nodes.containsKey(link.a()) && nodes.containsKey(link.b()))
                .toList();
        return new GraphComponent(nodes, within, List.copyOf(decisions));
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

    /** What a person blocked is followed where it is asked about: those it held together have to be judged. */
    private List<Link> linksOf(Collection<GraphNode> nodes, Collection<UUID> seeds) {
        List<UUID> open = new ArrayList<>();
        List<UUID> crowded = new ArrayList<>();
        for (GraphNode node : nodes) {
            if (!node.standing().linksNobody() || (node.standing() == Standing.BLOCKED && seeds.contains(node.key()))) {
                (node.standing() == Standing.CROWDED ? crowded : open).add(node.key());
            }
        }
        return jdbc.query(
                LINKS,
                (row, number) -> LinkRows.link(row),
                SqlArrays.uuids(open),
                SqlArrays.uuids(open),
                SqlArrays.uuids(crowded),
                SqlArrays.uuids(crowded));
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
