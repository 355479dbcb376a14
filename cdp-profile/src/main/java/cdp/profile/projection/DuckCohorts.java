package cdp.profile.projection;

import cdp.profile.Cohorts;
import cdp.profile.ParameterizedSql;
import cdp.profile.ProjectionUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

@Component
class DuckCohorts implements Cohorts {
    private final ColumnarStore store;
    private final Freshness freshness;

    DuckCohorts(ColumnarStore store, Freshness freshness) {
        this.store = store;
        this.freshness = freshness;
    }

    @Override
    public <T> List<T> ask(ParameterizedSql question, RowMapper<T> row) {
        requireComplete();
        return store.read(jdbc -> jdbc.query(question.text(), row, question.parameters()));
    }

    @Override
    public void each(ParameterizedSql question, Duration patience, RowCallbackHandler row) {
        requireComplete();
        store.read(
                jdbc -> {
                    jdbc.query(question.text(), row, question.parameters());
                    return true;
                },
                patience);
    }

    /** A half-built file would answer that almost nobody is in a segment. */
    private void requireComplete() {
        if (!store.isComplete()) {
            throw new ProjectionUnavailable("it is still being built");
        }
    }

    @Override
    public Map<Integer, Long> next() {
        return store.next();
    }

    @Override
    public Instant asOf() {
        return freshness.asOf();
    }
}
