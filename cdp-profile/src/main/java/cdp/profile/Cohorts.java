package cdp.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;

/**
 * Questions about many people that others have worded, over the projection's tables: {@code people_events} (person,
 * name, occurred_at, props, …), {@code profiles} (one_id, attrs, kinds, …) and {@code redirects}. Thread-safe; every method may throw
 * {@link ProjectionUnavailable}.
 */
public interface Cohorts {

    /** Answers within the time a person waits for. */
    <T> List<T> ask(ParameterizedSql question, RowMapper<T> row);

    /** As {@link #ask}, row by row and with more patience; the handler runs on a thread of the projection's. */
    void each(ParameterizedSql question, Duration patience, RowCallbackHandler row);

    /** By shard, the first message of {@code cdp.resolved} that no answer knows of yet. */
    Map<Integer, Long> next();

    /** Everything that landed before this is in the answers. */
    Instant asOf();
}
