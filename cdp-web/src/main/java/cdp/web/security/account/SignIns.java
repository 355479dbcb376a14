package cdp.web.security.account;

import cdp.web.security.Audit;
import cdp.web.security.AuditEntry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Decides whether a person is who they say. Nothing in answer or timing tells whether the account exists. */
@Component
public class SignIns {
    private final UserAccounts stored;
    private final PasswordHashes hashes;
    private final SignInThrottle throttle;
    private final Audit audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    SignIns(
            UserAccounts stored,
            PasswordHashes hashes,
            SignInThrottle throttle,
            Audit audit,
            TransactionOperations transaction,
            Clock clock) {
        this.stored = stored;
        this.hashes = hashes;
        this.throttle = throttle;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How an attempt ended. */
    public sealed interface Outcome {
        record Welcome(Accounts.Claim claim) implements Outcome {}

        record Refused() implements Outcome {}

        record Throttled(Duration retryAfter) implements Outcome {}
    }

    public Outcome signIn(String email, String password, String address) {
        return check(email, password, address, true);
    }

    /** Asks a signed-in person for their password once more; counted like a sign-in, because it can be guessed like one. */
    public Outcome confirm(String email, String password, String address) {
        return check(email, password, address, false);
    }

    private Outcome check(String email, String password, String address, boolean opensSession) {
        Optional<Duration> wait = throttle.admit(email, address);
        if (wait.isPresent()) {
            return new Outcome.Throttled(wait.get());
        }
        Optional<UserAccount> account = stored.findByEmail(UserAccount.normalised(email));
        boolean right =
                hashes.matches(password, account.map(UserAccount::passwordHash).orElse(null));
        if (!right || !account.get().isActive()) {
            transaction.executeWithoutResult(ignored -> recordFailure(email, account));
            return new Outcome.Refused();
        }
        throttle.wasRight(email, address);
        if (opensSession) {
            transaction.executeWithoutResult(ignored -> recordSignIn(account.get()));
        }
        // The epoch read before the password was checked: whatever ended sessions since also ends this one.
        return new Outcome.Welcome(
                new Accounts.Claim(account.get().signedIn(), account.get().epoch()));
    }

    private void recordSignIn(UserAccount account) {
        stored.findById(account.id()).ifPresent(current -> current.signedInAt(clock.instant()));
        audit.record(AuditEntry.of("session.signed_in").by(account.id(), account.name()));
    }

    private void recordFailure(String email, Optional<UserAccount> account) {
        AuditEntry entry = AuditEntry.of("session.sign_in_failed").with("known", account.isPresent());
        audit.record(
                account.isPresent()
                        ? entry.by(account.get().id(), account.get().name())
                        : entry.by(null, shown(email)));
    }

    /** What was typed only where it looks like an address: it may be a password in the wrong field. */
    private static String shown(String email) {
        return email.matches("[^@\\s\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}.-]{1,189}") ? email : "unknown";
    }
}
