package cdp.web.security.account;

import cdp.web.security.UserRole;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A person's account as others may see it. */
public record Account(
        long id,
        String name,
        String email,
        UserRole role,
        Status status,
        Instant createdAt,
        @Nullable Instant lastLoginAt) {

    /** A disabled account cannot sign in and keeps its history. */
    public enum Status {
        ACTIVE,
        DISABLED;

        @JsonValue
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
