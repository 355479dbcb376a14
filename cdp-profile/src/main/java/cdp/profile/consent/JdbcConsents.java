package cdp.profile.consent;

import cdp.identity.OneId;
import cdp.identity.PersonalValues;
import cdp.identity.Persons;
import cdp.identity.SqlArrays;
import cdp.ingest.EventId;
import cdp.ingest.Identifier;
import cdp.ingest.SourceId;
import cdp.profile.ConsentDecision;
import cdp.profile.ConsentRecord;
import cdp.profile.Consents;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
class JdbcConsents implements Consents {
    static final String COLUMNS =
            "one_id, purpose, channel, contact_key, contact_sealed, granted, at, source_id, event_id, notice_version";

    private static final String FIND =
            "SELECT " + COLUMNS + " FROM profile.consents WHERE one_id = ANY(?) ORDER BY at DESC, purpose, channel";

    /** A yes that no later no to the whole channel takes back. */
    private static final String AGREED = """
            FROM profile.consents c WHERE c.purpose = ? AND c.granted AND NOT EXISTS (SELECT 1 FROM profile.consents w
                WHERE w.one_id = c.one_id AND w.purpose = c.purpose AND w.channel = c.channel AND NOT w.granted
                    AND w.contact_key = '00000000-0000-0000-0000-000000000000' AND w.at >= c.at)
            """;

    private static final String REACH =
            "SELECT c.channel, count(DISTINCT c.one_id) " + AGREED + "GROUP BY GROUPING SETS ((c.channel), ())";

    private static final String REACHABLE =
            "SELECT DISTINCT c.one_id " + AGREED + "AND c.one_id > ? ORDER BY c.one_id LIMIT ?";

    private final JdbcTemplate jdbc;
    private final PersonalValues values;
    private final Persons persons;

    JdbcConsents(JdbcTemplate jdbc, PersonalValues values, Persons persons) {
        this.jdbc = jdbc;
        this.values = values;
        this.persons = persons;
    }

    @Override
    public List<ConsentRecord> of(OneId person) {
        OneId current = persons.current(person).orElse(person);
        return of(List.of(current)).getOrDefault(current, List.of());
    }

    @Override
    public Map<OneId, List<ConsentRecord>> of(Collection<OneId> people) {
        Map<OneId, List<ConsentRecord>> found = new HashMap<>();
        if (!people.isEmpty()) {
            jdbc.query(
                    FIND,
                    row -> {
                        found.computeIfAbsent(new OneId(row.getLong("one_id")), first -> new ArrayList<>())
                                .add(record(row));
                    },
                    SqlArrays.longs(people.stream().map(OneId::value).toList()));
        }
        return found;
    }

    @Override
    public ConsentDecision decide(OneId person, String purpose, String channel, @Nullable Identifier contact) {
        return Consents.decide(of(person), purpose, channel, contact == null ? null : keyOf(contact));
    }

    @Override
    public Reach reach(String purpose) {
        Map<String, Long> byChannel = new TreeMap<>();
        long[] any = new long[1];
        jdbc.query(
                REACH,
                row -> {
                    String channel = row.getString(1);
                    if (channel == null) {
                        any[0] = row.getLong(2);
                    } else {
                        byChannel.put(channel, row.getLong(2));
                    }
                },
                purpose);
        return new Reach(any[0], byChannel);
    }

    @Override
    public List<OneId> reachable(String purpose, long afterOneId, int limit) {
        return jdbc.query(REACHABLE, (row, number) -> new OneId(row.getLong(1)), purpose, afterOneId, limit);
    }

    @Override
    public UUID keyOf(Identifier contact) {
        return values.key(contact);
    }

    private ConsentRecord record(ResultSet row) throws SQLException {
        Statement told = statement(row);
        boolean wholeChannel = told.slot().contact().equals(Statement.WHOLE_CHANNEL);
        return new ConsentRecord(
                told.slot().purpose(),
                told.slot().channel(),
                told.sealedContact() == null ? null : values.open(told.sealedContact()),
                wholeChannel ? null : told.slot().contact(),
                told.granted(),
                told.at(),
                told.source(),
                told.event(),
                told.noticeVersion());
    }

    static Statement statement(ResultSet row) throws SQLException {
        return new Statement(
                new Statement.Slot(
                        row.getString("purpose"), row.getString("channel"), row.getObject("contact_key", UUID.class)),
                row.getBoolean("granted"),
                row.getTimestamp("at").toInstant(),
                row.getBytes("contact_sealed"),
                new SourceId(row.getInt("source_id")),
                new EventId(row.getObject("event_id", UUID.class)),
                row.getString("notice_version"));
    }
}
