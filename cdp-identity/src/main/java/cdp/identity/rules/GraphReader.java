package cdp.identity.rules;

import cdp.identity.PersonalValues;
import cdp.identity.RuleDocument;
import cdp.identity.RuleDocument.Terms;
import cdp.identity.SqlArrays;
import cdp.identity.linking.Decision;
import cdp.identity.linking.Decision.Ruling;
import cdp.identity.linking.Link;
import cdp.identity.linking.Node;
import cdp.identity.linking.Standing;
import cdp.identity.lookup.LinkRows;
import cdp.ingest.Identifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads identifiers and links, row by row, in the caller's transaction: without one the driver would fetch all at once. */
final class GraphReader {
    private static final int FETCHED = 10_000;

    private static final String COUNT = "SELECT count(*) FROM identity.identifiers WHERE kind <> ALL(?)";

    private static final String KEYS = "SELECT key FROM identity.identifiers WHERE kind <> ALL(?) ORDER BY key";

    private static final String OWNERS =
            "SELECT key, one_id, standing FROM identity.identifiers WHERE kind <> ALL(?) ORDER BY one_id";

    /** The newest order on a value says whether it is blocked, and who said so: a person, or the rules. */
    private static final String BLOCKED_BY_RULES = """
            SELECT key FROM (
                SELECT DISTINCT ON (key) key, o.kind, o.by_user FROM identity.orders o CROSS JOIN unnest(o.about) AS key
                WHERE o.kind IN ('block', 'unblock') ORDER BY key, o.at DESC, o.event_id DESC) AS newest
            WHERE kind = 'block' AND by_user IS NULL
            """;

    private static final String NODES =
            "SELECT key, kind, scope, named, standing FROM identity.identifiers WHERE key = ANY(?)";

    private static final String LINKS = """
            SELECT a, b, verified_first, verified_last, verified_count, claimed_first, claimed_last, claimed_count
            FROM identity.links WHERE a = ANY(?)
            """;

    private static final String TOGETHER = "SELECT a, b FROM identity.decisions WHERE ruling = 'together'";

    private static final String DECISIONS = "SELECT a, b, ruling, at FROM identity.decisions WHERE a = ANY(?)";

    private static final String OPEN_VALUES = "SELECT key FROM identity.identifiers WHERE kind = ? AND value = ANY(?)";

    private static final String PERSONAL = "SELECT kind FROM identity.identifier_kinds WHERE personal";

    private final JdbcTemplate jdbc;
    private final PersonalValues values;

    GraphReader(JdbcTemplate jdbc, PersonalValues values) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(FETCHED);
        this.values = values;
    }

    int countIdentifiers(Collection<String> weakKinds) {
        return Math.toIntExact(
                Objects.requireNonNull(jdbc.queryForObject(COUNT, Long.class, SqlArrays.texts(weakKinds))));
    }

    void identifiers(Collection<String> weakKinds, Consumer<UUID> each) {
        jdbc.query(
                KEYS,
                row -> {
                    each.accept(row.getObject(1, UUID.class));
                },
                SqlArrays.texts(weakKinds));
    }

    interface Owned {
        void accept(UUID key, long owner, Standing standing);
    }

    /** Those of one person one after another. */
    void owners(Collection<String> weakKinds, Owned each) {
        jdbc.query(
                OWNERS,
                row -> {
                    each.accept(row.getObject(1, UUID.class), row.getLong(2), Standing.at(row.getInt(3)));
                },
                SqlArrays.texts(weakKinds));
    }

    long countLinks() {
        return Objects.requireNonNull(jdbc.queryForObject("SELECT count(*) FROM identity.links", Long.class));
    }

    void links(BiConsumer<UUID, UUID> each) {
        jdbc.query("SELECT a, b FROM identity.links", row -> {
            each.accept(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        });
    }

    /** Whom somebody ruled to be one, seen together or not. */
    void ruledTogether(BiConsumer<UUID, UUID> each) {
        jdbc.query(TOGETHER, row -> {
            each.accept(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        });
    }

    /**
     * Components given by their identifiers, with what is known of them.
     *
     * @param blockedByRules identifiers that earlier rules blocked
     */
    List<Component> components(List<List<UUID>> together, Set<UUID> blockedByRules) {
        List<UUID> all = together.stream().flatMap(List::stream).toList();
        Map<UUID, Integer> componentOf = HashMap.newHashMap(all.size());
        List<Component> components = new ArrayList<>(together.size());
        for (List<UUID> keys : together) {
            keys.forEach(key -> componentOf.put(key, components.size()));
            components.add(new Component(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        }
        jdbc.query(
                NODES,
                row -> {
                    Node node = node(row, blockedByRules);
                    component(components, componentOf, node.key()).nodes().add(node);
                },
                SqlArrays.uuids(all));
        jdbc.query(
                LINKS,
                row -> {
                    Link link = LinkRows.link(row);
                    if (componentOf.containsKey(link.b())) {
                        component(components, componentOf, link.a()).links().add(link);
                    }
                },
                SqlArrays.uuids(all));
        jdbc.query(
                DECISIONS,
                row -> {
                    Decision decision = decision(row);
                    component(components, componentOf, decision.a()).decisions().add(decision);
                },
                SqlArrays.uuids(all));
        return components;
    }

    private static Component component(List<Component> components, Map<UUID, Integer> componentOf, UUID key) {
        return components.get(Objects.requireNonNull(componentOf.get(key)));
    }

    /** What a person blocked stays blocked; all else about a value follows from its links and the rules. */
    private static Node node(ResultSet row, Set<UUID> blockedByRules) throws SQLException {
        UUID key = row.getObject(1, UUID.class);
        boolean blocked = Standing.at(row.getInt(5)) == Standing.BLOCKED && !blockedByRules.contains(key);
        return new Node(
                key, row.getString(2), row.getString(3), row.getBoolean(4), blocked ? Standing.BLOCKED : Standing.OPEN);
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                Ruling.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                row.getTimestamp(4).toInstant());
    }

    /** The identifiers that stand blocked because rules said so, whether they still do or not. */
    Set<UUID> blockedByRules() {
        return new HashSet<>(jdbc.queryForList(BLOCKED_BY_RULES, UUID.class));
    }

    /** The identifiers whose values a rule set blocks. */
    Set<UUID> blocked(RuleDocument rules) {
        List<String> personal = jdbc.queryForList(PERSONAL, String.class);
        Set<UUID> blocked = new HashSet<>();
        for (Terms terms : rules.kinds()) {
            Set<String> forms = RuleDocument.forms(terms);
            if (personal.contains(terms.kind())) {
                // Personal values are found by their keyed name only; their kinds have no scope.
                forms.forEach(value -> blocked.add(values.key(new Identifier(terms.kind(), "", value))));
            } else if (!forms.isEmpty()) {
                blocked.addAll(jdbc.queryForList(OPEN_VALUES, UUID.class, terms.kind(), SqlArrays.texts(forms)));
            }
        }
        return blocked;
    }
}
