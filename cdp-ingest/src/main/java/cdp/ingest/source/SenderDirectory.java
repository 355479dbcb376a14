package cdp.ingest.source;

import cdp.ingest.Sender;
import cdp.ingest.SourceId;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who holds which write key, remembered for ten seconds so that collecting does not ask the database for every request.
 * While the database is away, what was last known of a key is believed for an hour: events are worth more than the rare key
 * that was revoked in that hour.
 */
@Component
class SenderDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(SenderDirectory.class);
    private static final int MAX_KEY_LENGTH = 200;

    private static final String FIND = """
            SELECT s.id, s.name, k.kind, s.status, s.rate_per_second
            FROM ingest.write_keys k JOIN ingest.sources s ON s.id = k.source_id
            WHERE k.hash = :hash AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > :now)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<String, Optional<Sender>> fresh = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();
    private final Cache<String, Optional<Sender>> lastKnown = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    SenderDirectory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Sender> find(String writeKey) {
        if (writeKey.isBlank() || writeKey.length() > MAX_KEY_LENGTH) {
            return Optional.empty();
        }
        return fresh.get(writeKey, this::load);
    }

    private Optional<Sender> load(String writeKey) {
        try {
            Optional<Sender> found = query(writeKey);
            lastKnown.put(writeKey, found);
            return found;
        } catch (DataAccessException away) {
            Optional<Sender> remembered = lastKnown.getIfPresent(writeKey);
            if (remembered == null) {
                throw away;
            }
            LOG.warn("the database is away; using what was last known of write key {}", new WriteKey(writeKey).hint());
            return remembered;
        }
    }

    private Optional<Sender> query(String writeKey) {
        return jdbc.sql(FIND)
                .param("hash", new WriteKey(writeKey).hash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Sender(
                        new SourceId(row.getInt("id")),
                        row.getString("name"),
                        SourceEntity.trustOf(row.getString("kind")),
                        row.getString("status").equals("paused"),
                        row.getInt("rate_per_second")))
                .optional();
    }

    /** Forgets when the running transaction has committed, so that what is read next is the new state. */
    void forgetAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                fresh.invalidateAll();
            }
        });
    }
}
