package cdp.identity.graph;

import cdp.identity.SqlArrays;
import cdp.identity.vault.Vault;
import cdp.ingest.HashedForms;
import cdp.ingest.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Ties a value and its hash, whichever is heard of first: that they are one identifier is arithmetic, no evidence to be weighed,
 * and is written down like a ruling, older than any a person makes. Works in the caller's transaction.
 */
@Component
class HashedNames {
    /** In the order of the keys, so that two batches never wait for each other; whoever comes second sees the first. */
    private static final String NAME = """
            INSERT INTO identity.hashed_names AS h (hash, plain, told)
            SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::boolean[]) AS n (hash, plain, told) ORDER BY hash
            ON CONFLICT (hash) DO UPDATE SET plain = coalesce(excluded.plain, h.plain), told = h.told OR excluded.told
            RETURNING hash, plain, told
            """;

    private static final String TIE = """
            INSERT INTO identity.decisions (a, b, ruling, at, by_user, event_id, origin)
            VALUES (?, ?, 'together', timestamptz 'epoch', '', ?, 'hash') ON CONFLICT DO NOTHING
            """;

    private record Name(@Nullable UUID plain, boolean told, UUID event) {
        Name and(Name other) {
            return new Name(plain == null ? other.plain : plain, told || other.told, event);
        }
    }

    private final JdbcTemplate jdbc;
    private final Vault vault;

    HashedNames(JdbcTemplate jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * @param known identifiers that are in the tables, and of which all this was done when they came
     * @return the identifiers that have to be looked at again
     */
    Set<UUID> tie(List<Mention> batch, Set<UUID> known) {
        Map<UUID, Name> names = new TreeMap<>();
        for (Mention mention : batch) {
            for (Mention.Claim claim : mention.claims()) {
                if (!known.contains(claim.key())) {
                    UUID event = mention.event().id().value();
                    if (HashedForms.isHash(claim.identifier().kind())) {
                        names.merge(claim.key(), new Name(null, true, event), Name::and);
                    }
                    for (Identifier form : HashedForms.of(claim.identifier())) {
                        names.merge(vault.key(form), new Name(claim.key(), false, event), Name::and);
                    }
                }
            }
        }
        return names.isEmpty() ? Set.of() : tie(names);
    }

    private Set<UUID> tie(Map<UUID, Name> names) {
        Set<UUID> tied = new TreeSet<>();
        List<Object[]> ties = new ArrayList<>();
        jdbc.query(
                NAME,
                row -> {
                    UUID hash = row.getObject(1, UUID.class);
                    UUID plain = row.getObject(2, UUID.class);
                    Name name = names.get(hash);
                    if (plain != null && row.getBoolean(3) && name != null) {
                        Order.Pair pair = new Order.Pair(hash, plain);
                        ties.add(new Object[] {pair.a(), pair.b(), name.event()});
                        tied.addAll(List.of(hash, plain));
                    }
                },
                SqlArrays.uuids(names.keySet()),
                SqlArrays.uuids(names.values().stream().map(Name::plain).toList()),
                SqlArrays.booleans(names.values().stream().map(Name::told).toList()));
        if (!ties.isEmpty()) {
            jdbc.batchUpdate(TIE, ties);
        }
        return tied;
    }
}
