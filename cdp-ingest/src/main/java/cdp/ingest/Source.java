package cdp.ingest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place events come from, as people see and edit it.
 *
 * @param kind what sort of place: {@code web app mini_program official_account wecom tmall douyin store crm ads server file}
 * @param ratePerSecond most events per second and collecting process before senders hear 429
 */
public record Source(
        SourceId id,
        String name,
        String kind,
        boolean paused,
        int ratePerSecond,
        List<Key> keys,
        Instant createdAt,
        String createdBy) {

    /** What is still known of a write key: never the key itself, only its first and last characters. */
    public record Key(
            int id,
            Trust trust,
            String hint,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt) {}
}
