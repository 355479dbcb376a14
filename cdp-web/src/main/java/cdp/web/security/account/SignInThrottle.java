package cdp.web.security.account;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down, for all processes together because the counts are in the database. An attempt counts as failed from
 * the moment it is admitted until it turns out right, so that attempts sent at once do not slip past the count.
 */
@Component
class SignInThrottle {
    private static final String ENSURE = """
            INSERT INTO web.sign_in_attempts (subject, failures, last_at) VALUES (:subject, 0, :now)
            ON CONFLICT (subject) DO NOTHING""";
    private static final String LOCK = """
            SELECT failures, last_at, blocked_until FROM web.sign_in_attempts WHERE subject = :subject FOR UPDATE""";
    private static final String COUNT = """
            UPDATE web.sign_in_attempts SET failures = :failures, last_at = :now, blocked_until = :blocked
            WHERE subject = :subject""";
    private static final String FORGET_ONE = "DELETE FROM web.sign_in_attempts WHERE subject = :subject";
    private static final String FORGET_OLD = "DELETE FROM web.sign_in_attempts WHERE last_at < :before";

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Attempts(
            int failures, Instant lastAt, @Nullable Instant blockedUntil) {
        int recent(Instant now) {
            return lastAt.isBefore(now.minus(ThrottlePolicy.FORGOTTEN_AFTER)) ? 0 : failures;
        }
    }

    /** Admits an attempt and counts it, or says how long to wait. */
    @Transactional
    Optional<Duration> admit(String email, String address) {
        Instant now = clock.instant();
        // Account before address, always: the order keeps two attempts from waiting for each other.
        Attempts ofAccount = locked(account(email), now);
        Attempts ofAddress = locked(address(address), now);
        Duration wait = longer(waitOf(ofAccount, now), waitOf(ofAddress, now));
        if (wait.isPositive()) {
            return Optional.of(wait);
        }
        count(account(email), ofAccount.recent(now) + 1, ThrottlePolicy.OF_ACCOUNT, now);
        count(address(address), ofAddress.recent(now) + 1, ThrottlePolicy.OF_ADDRESS, now);
        return Optional.empty();
    }

    /** The admitted attempt was right: the account starts afresh, the address only loses this one count. */
    @Transactional
    void wasRight(String email, String address) {
        Instant now = clock.instant();
        jdbc.sql(FORGET_ONE).param("subject", account(email)).update();
        Attempts ofAddress = locked(address(address), now);
        count(address(address), Math.max(0, ofAddress.failures() - 1), ThrottlePolicy.OF_ADDRESS, now);
        jdbc.sql(FORGET_OLD)
                .param("before", Timestamp.from(now.minus(ThrottlePolicy.FORGOTTEN_AFTER)))
                .update();
    }

    private Attempts locked(String subject, Instant now) {
        jdbc.sql(ENSURE)
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .update();
        return jdbc.sql(LOCK)
                .param("subject", subject)
                .query((row, n) -> new Attempts(
                        row.getInt("failures"),
                        row.getTimestamp("last_at").toInstant(),
                        instant(row.getTimestamp("blocked_until"))))
                .single();
    }

    private void count(String subject, int failures, ThrottlePolicy policy, Instant now) {
        Duration delay = policy.delayAfter(failures);
        jdbc.sql(COUNT)
                .param("subject", subject)
                .param("failures", failures)
                .param("now", Timestamp.from(now))
                .param("blocked", delay.isZero() ? null : Timestamp.from(now.plus(delay)))
                .update();
    }

    private static Duration waitOf(Attempts attempts, Instant now) {
        return attempts.blockedUntil() == null ? Duration.ZERO : Duration.between(now, attempts.blockedUntil());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    /** Hashed, because people type passwords where an address belongs. */
    private static String account(String email) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(UserAccount.normalised(email).getBytes(StandardCharsets.UTF_8));
            return "account:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An IPv6 customer owns a whole /64, so that is what is counted. */
    private static String address(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return "address:" + HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
        } catch (IllegalArgumentException notAnAddress) {
            return "address:" + address;
        }
    }
}
