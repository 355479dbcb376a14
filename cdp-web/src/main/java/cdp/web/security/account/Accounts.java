package cdp.web.security.account;

import cdp.web.security.Audit;
import cdp.web.security.AuditEntry;
import cdp.web.security.SignedIn;
import cdp.web.security.UserRole;
import cdp.web.security.account.AccountRefused.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every change to an account goes through here, is audited with it, and raises {@link AccountRefused} where it may not be. */
@Component
public class Accounts {
    private final UserAccounts stored;
    private final PasswordHashes hashes;
    private final Audit audit;
    private final Clock clock;

    Accounts(UserAccounts stored, PasswordHashes hashes, Audit audit, Clock clock) {
        this.stored = stored;
        this.hashes = hashes;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param initialPassword shown once, kept nowhere */
    public record Created(Account account, String initialPassword) {}

    /** What to change; an absent field stays as it is. */
    public record Change(@Nullable String name, @Nullable UserRole role, Account.@Nullable Status status) {}

    /** A session's claim: still good while account and epoch are. */
    public record Claim(SignedIn person, int epoch) {}

    @Transactional(readOnly = true)
    public List<Account> all() {
        return stored.findAllByOrderById().stream().map(UserAccount::seen).toList();
    }

    /** The person a session belongs to, unless something happened since that ended it. */
    @Transactional(readOnly = true)
    public Optional<SignedIn> claimed(long id, int epoch) {
        return stored.findById(id)
                .filter(account -> account.isActive() && account.epoch() == epoch)
                .map(UserAccount::signedIn);
    }

    @Transactional
    public Created create(String name, String email, UserRole role) {
        String password = NewPassword.random();
        UserAccount account = insert(name, email, role, hashes.hash(password));
        audit.record(AuditEntry.of("user.created")
                .on("user", account.id(), account.name())
                .with("email", account.email())
                .with("role", role.wireName()));
        return new Created(account.seen(), password);
    }

    /** The account behind {@code create}, for a caller that records more than that. */
    UserAccount insert(String name, String email, UserRole role, String passwordHash) {
        if (stored.findByEmail(UserAccount.normalised(email)).isPresent()) {
            throw new AccountRefused(Reason.EMAIL_TAKEN, email);
        }
        try {
            UserAccount account = stored.save(new UserAccount(name, email, role, passwordHash, clock.instant()));
            stored.flush();
            return account;
        } catch (DataIntegrityViolationException takenMeanwhile) {
            throw new AccountRefused(Reason.EMAIL_TAKEN, email);
        }
    }

    @Transactional
    public Account change(long id, Change change, SignedIn by) {
        List<UserAccount> administrators = stored.findLockedByRoleOrderById(UserRole.ADMINISTRATOR);
        UserAccount account = existing(id);
        UserRole role = change.role() == null ? account.role() : change.role();
        Account.Status status = change.status() == null ? account.status() : change.status();
        String name = change.name() == null ? account.name() : change.name().strip();
        boolean standingChanges = role != account.role() || status != account.status();
        if (standingChanges && id == by.id()) {
            throw new AccountRefused(Reason.OWN_ACCOUNT, id);
        }
        if (standingChanges && isLast(account, administrators)) {
            throw new AccountRefused(Reason.LAST_ADMINISTRATOR, id);
        }
        AuditEntry entry = AuditEntry.of("user.changed")
                .on("user", id, name)
                .changed("name", account.name(), name)
                .changed("role", account.role().wireName(), role.wireName())
                .changed("status", account.status().wireName(), status.wireName());
        account.rename(name);
        account.become(role);
        account.turn(status);
        if (!entry.changesNothing()) {
            audit.record(entry);
        }
        return account.seen();
    }

    private static boolean isLast(UserAccount account, List<UserAccount> administrators) {
        return account.isActiveAdministrator()
                && administrators.stream()
                        .filter(UserAccount::isActiveAdministrator)
                        .noneMatch(other -> other.id() != account.id());
    }

    @Transactional
    public Created resetPassword(long id) {
        UserAccount account = existing(id);
        String password = NewPassword.random();
        account.changePassword(hashes.hash(password));
        audit.record(AuditEntry.of("user.password_reset").on("user", id, account.name()));
        return new Created(account.seen(), password);
    }

    @Transactional
    public Claim changePassword(long id, String fresh) {
        UserAccount account = existing(id);
        account.changePassword(hashes.hash(fresh));
        audit.record(AuditEntry.of("user.password_changed").on("user", id, account.name()));
        return new Claim(account.signedIn(), account.epoch());
    }

    private UserAccount existing(long id) {
        return stored.findById(id).orElseThrow(() -> new AccountRefused(Reason.NOT_FOUND, id));
    }
}
