package cdp.web.embedded;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The mail that was caught. */
@Component
@ConditionalOnBooleanProperty("cdp.smtp.caught")
public class CaughtMails {
    private static final String KEEP = """
            INSERT INTO web.caught_mails AS m (at, sender, recipient, subject, touch_id, source) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (touch_id) DO UPDATE SET seen = m.seen + 1
            """;

    private static final String COLUMNS = "SELECT id, at, sender, recipient, subject, touch_id";

    private static final String LIST = COLUMNS + """
             FROM web.caught_mails WHERE id < ? AND (? = '' OR position(lower(?) IN lower(subject || ' ' || recipient)) > 0)
            ORDER BY id DESC LIMIT ?
            """;

    private static final String FIND = COLUMNS + ", source FROM web.caught_mails WHERE id = ?";

    private final JdbcTemplate jdbc;
    private final Clock clock;

    CaughtMails(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param touch the message it is, as its id tells; null for mail of another origin */
    public record Caught(
            long id,
            Instant at,
            String from,
            String to,
            String subject,
            @Nullable Long touch) {}

    public record Whole(Caught mail, byte[] source) {}

    void keep(String from, String to, String subject, @Nullable Long touch, byte[] source) {
        jdbc.update(KEEP, Timestamp.from(clock.instant()), from, to, subject, touch, source);
    }

    /** @param words something of the subject or the recipient; empty for any */
    public List<Caught> list(String words, long beforeId, int limit) {
        return jdbc.query(LIST, (row, number) -> caught(row), beforeId, words, words, limit);
    }

    public Optional<Whole> find(long id) {
        return jdbc.query(FIND, (row, number) -> new Whole(caught(row), row.getBytes("source")), id).stream()
                .findFirst();
    }

    private static Caught caught(ResultSet row) throws SQLException {
        return new Caught(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("sender"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getObject("touch_id", Long.class));
    }
}
