package cdp.journey.touch;

import cdp.identity.OneId;
import cdp.identity.SqlArrays;
import cdp.ingest.Event;
import cdp.ingest.EventCodec;
import cdp.journey.JourneyId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Events this module tells the event log: first written down in the transaction of what they tell of, then appended, then removed.
 * A crash in between appends one again, which its message id shows to be a repeat.
 */
@Component
public class Outcomes {
    private static final String ADD = """
            INSERT INTO journey.outcomes (message_id, one_id, name, at, traits, properties)
            SELECT * FROM unnest(?::text[], ?::bigint[], ?::text[], ?::timestamptz[], ?::text[], ?::text[])
            """;

    private static final String NEXT = """
            SELECT id, message_id, one_id, name, at, traits, properties FROM journey.outcomes ORDER BY id LIMIT ?
            """;

    private static final String REMOVE = "DELETE FROM journey.outcomes WHERE id = ANY(?)";

    private final JdbcTemplate jdbc;

    Outcomes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param messageId the same for the same happening, however often it is told
     * @param traits JSON object of what is now known of the person
     */
    public record Outcome(String messageId, OneId person, String name, Instant at, String traits, String properties) {

        public static Outcome happened(String messageId, OneId person, String name, Instant at, String properties) {
            return new Outcome(messageId, person, name, at, "{}", properties);
        }

        /** @param value JSON text */
        public static Outcome attribute(
                String messageId, OneId person, Instant at, String key, String value, JourneyId journey) {
            String traits = EventCodec.JSON
                    .createObjectNode()
                    .set(key, EventCodec.JSON.readTree(value))
                    .toString();
            return new Outcome(
                    messageId, person, Event.PROFILE_UPDATED, at, traits, "{\"journey_id\":" + journey.value() + '}');
        }
    }

    record Waiting(long id, Outcome outcome) {}

    public void add(List<Outcome> told) {
        if (!told.isEmpty()) {
            jdbc.update(
                    ADD,
                    SqlArrays.texts(told.stream().map(Outcome::messageId).toList()),
                    SqlArrays.longs(
                            told.stream().map(one -> one.person().value()).toList()),
                    SqlArrays.texts(told.stream().map(Outcome::name).toList()),
                    SqlArrays.instants(told.stream().map(Outcome::at).toList()),
                    SqlArrays.texts(told.stream().map(Outcome::traits).toList()),
                    SqlArrays.texts(told.stream().map(Outcome::properties).toList()));
        }
    }

    List<Waiting> next(int limit) {
        return jdbc.query(
                NEXT,
                (row, number) -> new Waiting(
                        row.getLong(1),
                        new Outcome(
                                row.getString(2),
                                new OneId(row.getLong(3)),
                                row.getString(4),
                                row.getTimestamp(5).toInstant(),
                                row.getString(6),
                                row.getString(7))),
                limit);
    }

    void remove(Collection<Long> ids) {
        jdbc.update(REMOVE, SqlArrays.longs(ids));
    }
}
