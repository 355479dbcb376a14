package cdp.web.security.account;

import cdp.web.security.SignedIn;
import cdp.web.security.UserRole;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An account. Its epoch is written into every session it opens; raising it ends them all, also one that is just being opened.
 */
@Entity
@Table(schema = "web", name = "users")
class UserAccount {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name;
    private String email;
    private String passwordHash;

    @Convert(converter = WireNames.OfRole.class)
    private UserRole role;

    @Convert(converter = WireNames.OfStatus.class)
    private Account.Status status;

    private int epoch;
    private Instant createdAt;
    private @Nullable Instant lastLoginAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected UserAccount() {}

    UserAccount(String name, String email, UserRole role, String passwordHash, Instant createdAt) {
        this.name = name.strip();
        this.email = normalised(email);
        this.role = role;
        this.passwordHash = passwordHash;
        this.status = Account.Status.ACTIVE;
        this.createdAt = createdAt;
    }

    static String normalised(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    void rename(String fresh) {
        name = fresh.strip();
    }

    void become(UserRole fresh) {
        if (role != fresh) {
            role = fresh;
            epoch++;
        }
    }

    void turn(Account.Status fresh) {
        if (status != fresh) {
            status = fresh;
            epoch++;
        }
    }

    void changePassword(String hash) {
        passwordHash = hash;
        epoch++;
    }

    void signedInAt(Instant now) {
        lastLoginAt = now;
    }

    boolean isActive() {
        return status == Account.Status.ACTIVE;
    }

    boolean isActiveAdministrator() {
        return isActive() && role == UserRole.ADMINISTRATOR;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    String name() {
        return name;
    }

    String email() {
        return email;
    }

    String passwordHash() {
        return passwordHash;
    }

    UserRole role() {
        return role;
    }

    Account.Status status() {
        return status;
    }

    int epoch() {
        return epoch;
    }

    Account seen() {
        return new Account(id(), name, email, role, status, createdAt, lastLoginAt);
    }

    SignedIn signedIn() {
        return new SignedIn(id(), name, email, role);
    }
}
