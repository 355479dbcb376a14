package cdp.web.security.door;

import cdp.web.security.SessionsEnded;
import cdp.web.security.account.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Opens and ends sessions. A session holds three words of text: who, at which epoch, since when. */
@Component
public class Sessions {
    static final String USER = "user";
    static final String EPOCH = "epoch";
    static final String SINCE = "since";

    private final FindByIndexNameSessionRepository<?> stored;
    private final CookieCsrfTokenRepository csrfTokens;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sessions(
            FindByIndexNameSessionRepository<?> stored,
            CookieCsrfTokenRepository csrfTokens,
            ApplicationEventPublisher events,
            Clock clock) {
        this.stored = stored;
        this.csrfTokens = csrfTokens;
        this.events = events;
        this.clock = clock;
    }

    /** Opens a session under a new id with a new CSRF token, whatever the browser brought along. */
    public void start(Accounts.Claim claim, HttpServletRequest request, HttpServletResponse response) {
        drop(request);
        HttpSession session = request.getSession(true);
        String user = String.valueOf(claim.person().id());
        session.setAttribute(USER, user);
        session.setAttribute(EPOCH, String.valueOf(claim.epoch()));
        session.setAttribute(SINCE, clock.instant().toString());
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, user);
        SecurityContextHolder.setContext(SessionContext.context(SessionContext.authentication(claim.person())));
        csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
    }

    public void end(HttpServletRequest request) {
        drop(request);
        SecurityContextHolder.clearContext();
    }

    /** The account's epoch already shuts them out; this removes what is left of them and stops what streams. */
    public void endAllOf(long userId) {
        stored.findByPrincipalName(String.valueOf(userId)).keySet().forEach(stored::deleteById);
        events.publishEvent(new SessionsEnded(userId));
    }

    private static void drop(HttpServletRequest request) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
    }
}
