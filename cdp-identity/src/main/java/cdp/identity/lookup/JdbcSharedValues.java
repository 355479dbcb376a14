package cdp.identity.lookup;

import cdp.identity.HeldIdentifier;
import cdp.identity.HeldIdentifiers;
import cdp.identity.RuleSets;
import cdp.identity.SharedValues;
import cdp.identity.SqlArrays;
import cdp.identity.linking.LinkRule;
import cdp.identity.linking.LinkRules;
import cdp.identity.linking.Standing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
class JdbcSharedValues implements SharedValues {
    /** Whoever is seen with a value and not joined by it stands in the refusals, which are few beside the links. */
    private static final String CROWD = """
            SELECT c.key, c.standing, s.links, s.people
            FROM (%%s) c CROSS JOIN LATERAL (
                SELECT count(*) AS links, count(DISTINCT i.one_id) AS people FROM (
                    SELECT l.b AS other FROM identity.links l WHERE l.a = c.key
                    UNION ALL SELECT l.a FROM identity.links l WHERE l.b = c.key LIMIT %d) met
                LEFT JOIN identity.identifiers i ON i.key = met.other) s
            WHERE (s.people < ? OR s.people = ? AND c.key > ?) %%s ORDER BY s.people DESC, c.key LIMIT ?
            """.formatted(MOST_COUNTED);

    private static final String SET_ASIDE = CROWD.formatted(
            "SELECT key, standing FROM identity.identifiers WHERE standing > 0 AND standing = ANY(?)", "");

    private static final String ON_THE_WAY = CROWD.formatted("""
            SELECT i.key, i.standing, coalesce(t.most, ?) AS most
            FROM (
                SELECT key FROM (
                    SELECT a AS key FROM identity.refusals WHERE reason IN ('limit', 'claim', 'size')
                    UNION ALL SELECT b FROM identity.refusals WHERE reason IN ('limit', 'claim', 'size')) refused
                GROUP BY key HAVING count(*) >= ?) many
                JOIN identity.identifiers i ON i.key = many.key AND i.standing = 0
                LEFT JOIN unnest(?::text[], ?::int[]) AS t (kind, most) ON t.kind = i.kind
            """, "AND s.people * 2 > c.most");

    private static final String COUNT =
            "SELECT standing, count(*) FROM identity.identifiers WHERE standing > 0 GROUP BY standing";

    private static final Position FIRST = new Position(Long.MAX_VALUE, new UUID(0, 0));

    private final JdbcTemplate jdbc;
    private final HeldIdentifiers identifiers;
    private final RuleSets rules;
    private final Blockings blockings;

    JdbcSharedValues(JdbcTemplate jdbc, HeldIdentifiers identifiers, RuleSets rules, Blockings blockings) {
        this.jdbc = jdbc;
        this.identifiers = identifiers;
        this.rules = rules;
        this.blockings = blockings;
    }

    private record Row(UUID key, Standing standing, long links, long people) {}

    @Override
    public List<SharedValue> list(@Nullable Standing standing, @Nullable Position after, int limit) {
        LinkRules inForce = rules.linkRules();
        List<Object> parameters = new ArrayList<>(standing == Standing.OPEN ? thresholds(inForce) : levels(standing));
        Position from = after == null ? FIRST : after;
        parameters.addAll(List.of(from.people(), from.people(), from.key(), limit));
        return described(
                jdbc.query(
                        standing == Standing.OPEN ? ON_THE_WAY : SET_ASIDE,
                        (row, number) -> new Row(
                                row.getObject(1, UUID.class),
                                Standing.at(row.getInt(2)),
                                row.getLong(3),
                                row.getLong(4)),
                        parameters.toArray()),
                inForce);
    }

    private static List<Object> levels(@Nullable Standing standing) {
        Stream<Standing> wanted = standing == null ? Stream.of(Standing.values()) : Stream.of(standing);
        return List.of(SqlArrays.integers(wanted.map(Standing::level).toList()));
    }

    /** Of n people who are not one, a value joins at most one: it was refused at least n - 1 times. */
    private static List<Object> thresholds(LinkRules rules) {
        List<String> kinds = rules.byKind().keySet().stream().sorted().toList();
        List<Integer> most =
                kinds.stream().map(kind -> rules.of(kind).genericAfter()).toList();
        int otherwise = rules.otherwise().genericAfter();
        int least = IntStream.concat(IntStream.of(otherwise), most.stream().mapToInt(Integer::intValue))
                .min()
                .orElse(LinkRule.GENERIC_AFTER);
        return List.of(otherwise, Math.max(1, least / 2), SqlArrays.texts(kinds), SqlArrays.integers(most));
    }

    private List<SharedValue> described(List<Row> rows, LinkRules inForce) {
        List<UUID> keys = rows.stream().map(Row::key).toList();
        Map<UUID, HeldIdentifier> held = identifiers.named(keys);
        Map<UUID, Blocking> by = blockings.of(rows.stream()
                .filter(row -> row.standing() == Standing.BLOCKED)
                .map(Row::key)
                .toList());
        List<SharedValue> values = new ArrayList<>();
        for (Row row : rows) {
            HeldIdentifier identifier = held.get(row.key());
            if (identifier != null) {
                values.add(new SharedValue(
                        row.key(),
                        identifier,
                        row.standing(),
                        row.links(),
                        row.people(),
                        inForce.of(identifier.identifier().kind()).genericAfter(),
                        by.get(row.key())));
            }
        }
        return values;
    }

    @Override
    public Map<Standing, Long> count() {
        Map<Standing, Long> counts = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            if (standing != Standing.OPEN) {
                counts.put(standing, 0L);
            }
        }
        jdbc.query(COUNT, row -> {
            counts.put(Standing.at(row.getInt(1)), row.getLong(2));
        });
        return counts;
    }
}
