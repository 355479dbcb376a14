package cdp.identity.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.identity.Conflicts.Conflict;
import cdp.identity.Conflicts.Position;
import cdp.identity.Conflicts.Reason;
import cdp.identity.HeldIdentifier;
import cdp.identity.OneId;
import cdp.identity.linking.Decision.Ruling;
import cdp.ingest.EventId;
import cdp.ingest.Identifier;
import cdp.ingest.SourceId;
import cdp.ingest.testing.TestDatabase;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class JdbcConflictsIT {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String LIMITED = "member_no shop-1";

    private final JdbcTemplate jdbc =
            new JdbcTemplate(TestDatabase.migrated("ingest", "identity").dataSource());
    private final Map<UUID, HeldIdentifier> held = new HashMap<>();
    private final JdbcConflicts conflicts = new JdbcConflicts(jdbc, keys -> {
        Map<UUID, HeldIdentifier> found = new HashMap<>(held);
        found.keySet().retainAll(keys);
        return found;
    });

    private UUID has(long number, long person) {
        UUID key = new UUID(0, number);
        held.put(
                key,
                new HeldIdentifier(
                        new OneId(person),
                        new Identifier("phone", "", "+8613900000001"),
                        true,
                        NOON,
                        NOON,
                        new SourceId(1),
                        new EventId(key)));
        return key;
    }

    private void refused(UUID a, UUID b, String reason, String family, int minute) {
        Timestamp noon = Timestamp.from(NOON);
        jdbc.update("""
                INSERT INTO identity.links (a, b, verified_first, verified_last, verified_count, claimed_count, first_at,
                    source_id, event_id)
                VALUES (?, ?, ?, ?, 2, 0, ?, 7, ?)
                """, a, b, noon, noon, noon, a);
        jdbc.update(
                "INSERT INTO identity.refusals VALUES (?, ?, ?, ?, ?)",
                a,
                b,
                reason,
                family,
                Timestamp.from(NOON.plusSeconds(minute * 60L)));
    }

    private void ruled(UUID a, UUID b, String ruling) {
        jdbc.update("INSERT INTO identity.decisions VALUES (?, ?, ?, now(), '周岚', ?)", a, b, ruling, a);
    }

    private static List<Long> ends(List<Conflict> found) {
        return found.stream()
                .map(conflict -> conflict.link().b().getLeastSignificantBits())
                .toList();
    }

    @Test
    void aConflictTellsBothSidesAndWhatWasSeen() {
        UUID one = has(1, 5);
        UUID other = has(2, 9);
        refused(one, other, "limit", LIMITED, 0);

        assertThat(conflicts.find(other, one)).hasValueSatisfying(conflict -> {
            assertThat(conflict.reason()).isEqualTo(Reason.LIMIT);
            assertThat(conflict.kind()).isEqualTo("member_no");
            assertThat(conflict.one().person()).isEqualTo(new OneId(5));
            assertThat(conflict.other().person()).isEqualTo(new OneId(9));
            assertThat(conflict.link().verified().count()).isEqualTo(2);
            assertThat(conflict.source()).isEqualTo(new SourceId(7));
            assertThat(conflict.ruling()).isNull();
        });
    }

    @Test
    void onlyThoseWaitThatNobodyRuledOnAndThatSomebodyCanRuleOn() {
        UUID one = has(1, 5);
        refused(one, has(2, 9), "limit", LIMITED, 0);
        refused(one, has(3, 10), "claim", null, 1);
        refused(one, has(4, 11), "limit", LIMITED, 2);
        refused(one, has(5, 12), "generic", null, 3);
        refused(one, has(6, 13), "kept_apart", null, 4);
        ruled(one, new UUID(0, 4), "apart");

        assertThat(ends(conflicts.open(null, null, 10))).containsExactly(3L, 2L);
        assertThat(ends(conflicts.open(Reason.LIMIT, null, 10))).containsExactly(2L);
        assertThat(conflicts.count()).isEqualTo(Map.of(Reason.LIMIT, 1L, Reason.CLAIM, 1L));
        assertThat(conflicts.find(one, new UUID(0, 4))).map(Conflict::ruling).contains(Ruling.APART);
        assertThat(conflicts.find(one, new UUID(0, 5))).isEmpty();
    }

    @Test
    void aListGoesOnWhereItEndedAlsoAmongThoseOfOneMoment() {
        UUID one = has(1, 5);
        for (int number = 2; number <= 6; number++) {
            refused(one, has(number, number + 10), "claim", null, number / 4);
        }

        List<Conflict> first = conflicts.open(null, null, 4);
        Conflict last = first.getLast();
        List<Conflict> rest = conflicts.open(
                null,
                new Position(last.refusedAt(), last.link().a(), last.link().b()),
                4);

        assertThat(ends(first)).containsExactly(4L, 5L, 6L, 2L);
        assertThat(ends(rest)).containsExactly(3L);
    }
}
