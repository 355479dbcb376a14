package cdp.web.security.account;

import cdp.web.security.Audit;
import cdp.web.security.AuditEntry;
import cdp.web.security.UserRole;
import cdp.web.security.account.AccountRefused.Reason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Nobody has a password that was not chosen by them: the first administrator comes in by a link only this process shows. */
@Component
public class FirstAdministrator {
    private static final String ISSUE = """
            INSERT INTO web.setup_token (id, hash, issued_at) VALUES (1, :hash, :now)
            ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, issued_at = excluded.issued_at""";
    private static final String IS_VALID = "SELECT count(*) FROM web.setup_token WHERE hash = :hash";
    private static final String USE_UP = "DELETE FROM web.setup_token WHERE hash = :hash";

    private final JdbcClient jdbc;
    private final UserAccounts stored;
    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FirstAdministrator(
            JdbcClient jdbc, UserAccounts stored, Accounts accounts, PasswordHashes hashes, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.stored = stored;
        this.accounts = accounts;
        this.hashes = hashes;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isMissing() {
        return !stored.existsByRole(UserRole.ADMINISTRATOR);
    }

    /** A fresh token of 256 bits; it replaces the one before. */
    @Transactional
    public String issueToken() {
        byte[] bits = new byte[32];
        random.nextBytes(bits);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        jdbc.sql(ISSUE)
                .param("hash", hash(token))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return token;
    }

    @Transactional(readOnly = true)
    public boolean isValid(String token) {
        return isMissing()
                && jdbc.sql(IS_VALID)
                                .param("hash", hash(token))
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /**
     * Uses the token up and makes the administrator, in the caller's transaction if there is one.
     *
     * @throws AccountRefused when the token is not the current one or somebody else was quicker
     */
    @Transactional
    public Accounts.Claim create(String token, String name, String email, String password) {
        // The row's lock is what lets only one of two simultaneous set-ups through.
        boolean usedUp = jdbc.sql(USE_UP).param("hash", hash(token)).update() == 1;
        if (!usedUp || !isMissing()) {
            throw new AccountRefused(Reason.SETUP_TOKEN_INVALID, "set-up");
        }
        UserAccount account = accounts.insert(name, email, UserRole.ADMINISTRATOR, hashes.hash(password));
        account.signedInAt(clock.instant());
        audit.record(AuditEntry.of("setup.completed")
                .on("user", account.id(), account.name())
                .with("email", account.email())
                .by(account.id(), account.name()));
        return new Accounts.Claim(account.signedIn(), account.epoch());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
