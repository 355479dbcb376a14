package cdp.identity.rules;

import cdp.identity.KindRule;
import cdp.identity.RuleDocument;
import cdp.identity.RuleDocument.Terms;
import cdp.identity.SqlArrays;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The table of kinds: what the product came with, kept in step with the rules in force. */
@Component
class StandardKinds {
    private static final Comparator<Terms> SUREST_FIRST =
            Comparator.comparingInt(Terms::priority).thenComparing(Terms::kind);

    private static final String KINDS =
            "SELECT kind, priority, strong, max_per_person, personal, standard FROM identity.identifier_kinds";

    private static final String FOLLOW = """
            INSERT INTO identity.identifier_kinds AS k (kind, priority, strong, max_per_person, personal, standard)
            SELECT f.*, false, false FROM unnest(?::text[], ?::int[], ?::boolean[], ?::int[]) AS f
            ON CONFLICT (kind) DO UPDATE SET priority = excluded.priority, strong = excluded.strong,
                max_per_person = excluded.max_per_person
            """;

    private static final String FORGET = "DELETE FROM identity.identifier_kinds WHERE NOT standard AND kind <> ALL(?)";

    private final JdbcTemplate jdbc;

    StandardKinds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(KindRule rule, boolean standard) {}

    private Map<String, Row> rows() {
        Map<String, Row> rows = new HashMap<>();
        jdbc.query(KINDS, row -> {
            KindRule rule = new KindRule(row.getInt(2), row.getBoolean(3), row.getInt(4), row.getBoolean(5));
            rows.put(row.getString(1), new Row(rule, row.getBoolean(6)));
        });
        return rows;
    }

    /** The document with the kinds of the product it does not name, surest first. */
    RuleDocument complete(RuleDocument document) {
        List<Terms> kinds = new ArrayList<>(document.kinds());
        rows().forEach((kind, row) -> {
            if (row.standard() && document.of(kind).isEmpty()) {
                kinds.add(Terms.of(kind, row.rule()));
            }
        });
        return new RuleDocument(
                document.policy(),
                document.componentCap(),
                kinds.stream().sorted(SUREST_FIRST).toList());
    }

    /** By kind, what a complete document says and how values are kept, which no rule changes. */
    Map<String, KindRule> rules(RuleDocument complete) {
        Map<String, Row> rows = rows();
        Map<String, KindRule> rules = new HashMap<>();
        for (Terms terms : complete.kinds()) {
            Row row = rows.get(terms.kind());
            boolean personal = row != null && row.rule().personal();
            rules.put(terms.kind(), new KindRule(terms.priority(), terms.strong(), terms.limit(), personal));
        }
        return rules;
    }

    void follow(RuleDocument complete) {
        List<Terms> kinds = complete.kinds();
        SqlArrayValue names = SqlArrays.texts(kinds.stream().map(Terms::kind).toList());
        jdbc.update(
                FOLLOW,
                names,
                SqlArrays.integers(kinds.stream().map(Terms::priority).toList()),
                new SqlArrayValue("bool", kinds.stream().map(Terms::strong).toArray()),
                SqlArrays.integers(kinds.stream().map(Terms::limit).toList()));
        jdbc.update(FORGET, names);
    }
}
