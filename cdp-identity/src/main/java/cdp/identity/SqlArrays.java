package cdp.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Java collections as PostgreSQL array parameters, for statements that work a whole batch with {@code unnest}. */
public final class SqlArrays {
    private SqlArrays() {}

    public static SqlArrayValue uuids(Collection<? extends @Nullable UUID> values) {
        return new SqlArrayValue("uuid", values.toArray());
    }

    public static SqlArrayValue longs(Collection<Long> values) {
        return new SqlArrayValue("int8", (Object[]) values.toArray(Long[]::new));
    }

    public static SqlArrayValue integers(Collection<Integer> values) {
        return new SqlArrayValue("int4", (Object[]) values.toArray(Integer[]::new));
    }

    public static SqlArrayValue booleans(Collection<Boolean> values) {
        return new SqlArrayValue("bool", (Object[]) values.toArray(Boolean[]::new));
    }

    public static SqlArrayValue texts(Collection<? extends @Nullable String> values) {
        return new SqlArrayValue("text", values.toArray());
    }

    public static SqlArrayValue bytes(Collection<byte @Nullable []> values) {
        return new SqlArrayValue("bytea", (Object[]) values.toArray(byte[][]::new));
    }

    public static SqlArrayValue instantsOrNull(Collection<? extends @Nullable Instant> values) {
        return new SqlArrayValue(
                "timestamptz",
                values.stream().map(at -> at == null ? null : at.toString()).toArray());
    }

    public static SqlArrayValue instants(Collection<Instant> values) {
        return new SqlArrayValue(
                "timestamptz", values.stream().map(Instant::toString).toArray());
    }
}
