package cdp.identity.rules;

import cdp.identity.IdentityRules;
import cdp.identity.ResolvingRules;
import cdp.identity.RuleDocument;
import cdp.identity.RuleSet;
import cdp.identity.RuleSets;
import cdp.identity.RulesChanged;
import cdp.identity.linking.LinkRules;
import cdp.ingest.BlockedValues;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Component
class JdbcRuleSets implements RuleSets {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String VERSIONS = """
            SELECT version, document, published_at, published_by, note, restored FROM identity.rule_sets
            """;

    private static final String NEWEST_FIRST = VERSIONS + "ORDER BY version DESC";

    private static final String IN_FORCE = NEWEST_FIRST + " LIMIT 1";

    private static final String ONE = VERSIONS + "WHERE version = ?";

    /** Its author saw the newest version, or it is not put in. */
    private static final String PUBLISH = """
            INSERT INTO identity.rule_sets (version, document, published_at, published_by, note, restored)
            SELECT max(version) + 1, ?::jsonb, ?, ?, ?, ? FROM identity.rule_sets HAVING max(version) = ?
            ON CONFLICT DO NOTHING
            """;

    private static final RowMapper<RuleSet> VERSION = (row, number) -> version(row);

    private final JdbcTemplate jdbc;
    private final StandardKinds kinds;
    private final Clock clock;
    private volatile @Nullable Compiled compiled;

    JdbcRuleSets(JdbcTemplate jdbc, StandardKinds kinds, Clock clock) {
        this.jdbc = jdbc;
        this.kinds = kinds;
        this.clock = clock;
    }

    private record Compiled(int version, ResolvingRules rules, BlockedValues blocked) {}

    @Override
    public RuleSet inForce() {
        RuleSet stored = Objects.requireNonNull(jdbc.queryForObject(IN_FORCE, VERSION));
        return new RuleSet(
                stored.version(),
                kinds.complete(stored.document()),
                stored.publishedAt(),
                stored.publishedBy(),
                stored.note(),
                stored.restored());
    }

    @Override
    public List<RuleSet> versions() {
        return jdbc.query(NEWEST_FIRST, VERSION);
    }

    @Override
    public LinkRules linkRules() {
        return resolvingRules().links();
    }

    @Override
    public IdentityRules identityRules() {
        return resolvingRules().identifiers();
    }

    @Override
    public ResolvingRules resolvingRules() {
        return compiled().rules();
    }

    @Override
    public BlockedValues blockedValues() {
        return compiled().blocked();
    }

    private Compiled compiled() {
        int version = Objects.requireNonNull(
                jdbc.queryForObject("SELECT max(version) FROM identity.rule_sets", Integer.class));
        Compiled known = compiled;
        if (known != null && known.version() == version) {
            return known;
        }
        RuleSet inForce = inForce();
        RuleDocument document = inForce.document();
        Compiled fresh = new Compiled(
                inForce.version(),
                new ResolvingRules(new IdentityRules(kinds.rules(document)), document.linkRules()),
                document.blockedValues());
        compiled = fresh;
        return fresh;
    }

    @Override
    @Transactional
    public RuleSet publish(RuleDocument document, int basedOn, String by, String note) {
        RuleCheck.require(document);
        return put(kinds.complete(document), basedOn, by, note, null);
    }

    @Override
    @Transactional
    public RuleSet restore(int version, int basedOn, String by, String note) {
        RuleSet old = jdbc.query(ONE, VERSION, version).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("version " + version + " of the identity rules"));
        return put(kinds.complete(old.document()), basedOn, by, note, version);
    }

    private RuleSet put(RuleDocument complete, int basedOn, String by, String note, @Nullable Integer restored) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int put = jdbc.update(
                PUBLISH, JSON.writeValueAsString(complete), Timestamp.from(now), by, note, restored, basedOn);
        if (put == 0) {
            throw new RulesChanged(basedOn);
        }
        kinds.follow(complete);
        return new RuleSet(basedOn + 1, complete, now, by, note, restored);
    }

    private static RuleSet version(ResultSet row) throws SQLException {
        return new RuleSet(
                row.getInt("version"),
                JSON.readValue(row.getString("document"), RuleDocument.class),
                row.getTimestamp("published_at").toInstant(),
                row.getString("published_by"),
                row.getString("note"),
                row.getObject("restored", Integer.class));
    }
}
