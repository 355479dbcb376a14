package cdp.identity.lookup;

import cdp.identity.IdentifierSearch;
import cdp.identity.OneId;
import cdp.identity.SqlArrays;
import cdp.identity.vault.Vault;
import cdp.ingest.IdentifierKinds;
import cdp.ingest.Identifiers;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
class JdbcIdentifierSearch implements IdentifierSearch {
    /** How many numbers with the same last four digits are opened to compare more digits. */
    private static final int MOST_OPENED = 10_000;

    private static final int LONGEST = 255;
    private static final Pattern SUFFIX = Pattern.compile("\\d{4,10}");

    private static final String BY_KEY = "SELECT one_id, kind FROM identity.identifiers WHERE key = ANY(?) LIMIT ?";

    private static final String BY_VALUE =
            "SELECT DISTINCT one_id, kind FROM identity.identifiers WHERE value = ANY(?) LIMIT ?";

    private static final String BY_SUFFIX = """
            SELECT one_id, sealed FROM identity.identifiers WHERE suffix = ? AND sealed IS NOT NULL
            ORDER BY last_seen DESC LIMIT ?
            """;

    private final JdbcTemplate jdbc;
    private final Vault vault;

    JdbcIdentifierSearch(JdbcTemplate jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Override
    public List<Match> find(String typed, int limit) {
        String value = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (value.isEmpty() || value.length() > LONGEST || value.indexOf('\u0000') >= 0) {
            return List.of();
        }
        Map<OneId, Match> found = new LinkedHashMap<>();
        byKey(value, limit).forEach(match -> found.putIfAbsent(match.person(), match));
        byValue(value, limit).forEach(match -> found.putIfAbsent(match.person(), match));
        if (SUFFIX.matcher(value).matches()) {
            bySuffix(value, limit).forEach(match -> found.putIfAbsent(match.person(), match));
        }
        return found.values().stream().limit(limit).toList();
    }

    /** Personal values are kept sealed and found by their keyed hash only; their kinds have no scope. */
    private List<Match> byKey(String value, int limit) {
        List<UUID> keys = new ArrayList<>();
        for (String kind :
                jdbc.queryForList("SELECT kind FROM identity.identifier_kinds WHERE personal", String.class)) {
            Identifiers.normalise(kind, "", value).ifPresent(identifier -> keys.add(vault.key(identifier)));
        }
        return keys.isEmpty() ? List.of() : matches(BY_KEY, SqlArrays.uuids(keys), limit);
    }

    private List<Match> byValue(String value, int limit) {
        return matches(BY_VALUE, SqlArrays.texts(new HashSet<>(List.of(value, value.toLowerCase(Locale.ROOT)))), limit);
    }

    private List<Match> matches(String statement, Object values, int limit) {
        return jdbc.query(
                statement, (row, number) -> new Match(new OneId(row.getLong(1)), row.getString(2)), values, limit);
    }

    private List<Match> bySuffix(String digits, int limit) {
        boolean decided = digits.length() == 4;
        UUID suffix = vault.suffix(digits.substring(digits.length() - 4));
        List<Match> matches = new ArrayList<>();
        jdbc.query(
                BY_SUFFIX,
                row -> {
                    if (matches.size() < limit
                            && (decided || vault.open(row.getBytes(2)).endsWith(digits))) {
                        matches.add(new Match(new OneId(row.getLong(1)), IdentifierKinds.PHONE));
                    }
                },
                suffix,
                decided ? limit : MOST_OPENED);
        return matches;
    }
}
