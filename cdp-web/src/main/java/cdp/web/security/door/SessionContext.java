package cdp.web.security.door;

import cdp.web.security.SignedIn;
import cdp.web.security.account.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Turns a session into the person behind it, read anew from the accounts at every request: a role taken away is gone at once,
 * and no object of ours is ever deserialised from the session store.
 */
@Component
class SessionContext implements SecurityContextRepository {
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Accounts accounts;
    private final Clock clock;

    SessionContext(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new DeferredSecurityContext() {
            private @Nullable SecurityContext loaded;

            @Override
            public SecurityContext get() {
                if (loaded == null) {
                    loaded = context(
                            person(request).map(SessionContext::authentication).orElse(null));
                }
                return loaded;
            }

            @Override
            public boolean isGenerated() {
                return get().getAuthentication() == null;
            }
        };
    }

    @Override
    @SuppressWarnings({"deprecation", "InlineMeSuggester"})
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    /** {@link Sessions} writes sessions; nothing else may. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return person(request).isPresent();
    }

    private Optional<SignedIn> person(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Optional<SignedIn> person = person(session);
        if (person.isEmpty()) {
            session.invalidate();
        }
        return person;
    }

    private Optional<SignedIn> person(HttpSession session) {
        if (!(session.getAttribute(Sessions.USER) instanceof String user)
                || !(session.getAttribute(Sessions.EPOCH) instanceof String epoch)
                || !(session.getAttribute(Sessions.SINCE) instanceof String since)
                || clock.instant().isAfter(Instant.parse(since).plus(LONGEST))) {
            return Optional.empty();
        }
        return accounts.claimed(Long.parseLong(user), Integer.parseInt(epoch));
    }

    static Authentication authentication(SignedIn person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                person,
                null,
                List.of(new SimpleGrantedAuthority("ROLE_" + person.role().wireName())));
    }

    static SecurityContext context(@Nullable Authentication authentication) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        return context;
    }
}
