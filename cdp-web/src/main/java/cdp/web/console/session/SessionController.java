package cdp.web.console.session;

import cdp.web.console.ApiProblem;
import cdp.web.security.AllowsAnyone;
import cdp.web.security.AllowsSignedIn;
import cdp.web.security.Audit;
import cdp.web.security.AuditEntry;
import cdp.web.security.SignedIn;
import cdp.web.security.account.Accounts;
import cdp.web.security.account.PasswordRules;
import cdp.web.security.account.SignIns;
import cdp.web.security.account.SignIns.Outcome;
import cdp.web.security.door.Sessions;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/session")
class SessionController {
    private final SignIns signIns;
    private final Accounts accounts;
    private final Sessions sessions;
    private final SessionViews views;
    private final Audit audit;
    private final TransactionOperations transaction;

    SessionController(
            SignIns signIns,
            Accounts accounts,
            Sessions sessions,
            SessionViews views,
            Audit audit,
            TransactionOperations transaction) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.sessions = sessions;
        this.views = views;
        this.audit = audit;
        this.transaction = transaction;
    }

    record Credentials(
            @NotEmpty @Size(max = 254) String email,
            @NotEmpty @Size(max = 256) String password) {}

    record PasswordChange(
            @NotEmpty @Size(max = 256) String current,
            @JsonProperty("new") @NotNull String fresh) {}

    @GetMapping
    @AllowsAnyone
    SessionView current(@AuthenticationPrincipal @Nullable SignedIn person, HttpServletRequest request) {
        return views.of(person, request);
    }

    @PostMapping
    @AllowsAnyone
    SessionView signIn(
            @Valid @RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        return switch (signIns.signIn(credentials.email(), credentials.password(), request.getRemoteAddr())) {
            case Outcome.Welcome(var claim) -> {
                sessions.start(claim, request, response);
                yield views.of(claim.person(), request);
            }
            case Outcome.Refused() ->
                throw ApiProblem.of(
                        HttpStatus.UNAUTHORIZED, "invalid_credentials", "Email address or password is wrong.");
            case Outcome.Throttled(var wait) -> throw ApiProblem.tooMany("login_throttled", wait);
        };
    }

    @DeleteMapping
    @AllowsAnyone
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(@AuthenticationPrincipal @Nullable SignedIn person, HttpServletRequest request) {
        if (person != null) {
            transaction.executeWithoutResult(
                    ignored -> audit.record(AuditEntry.of("session.signed_out").by(person)));
        }
        sessions.end(request);
    }

    /** Every other session of the person ends; this one goes on under a new id. */
    @PutMapping("/password")
    @AllowsSignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(
            @AuthenticationPrincipal SignedIn person,
            @Valid @RequestBody PasswordChange change,
            HttpServletRequest request,
            HttpServletResponse response) {
        PasswordRules.breachOf(change.fresh(), List.of(person.name(), person.email(), views.brandName()))
                .ifPresent(breach -> {
                    throw ApiProblem.validation("new", breach.code(), breach.sentence());
                });
        switch (signIns.confirm(person.email(), change.current(), request.getRemoteAddr())) {
            case Outcome.Welcome(var ignored) -> {
                Accounts.Claim claim = accounts.changePassword(person.id(), change.fresh());
                sessions.end(request);
                sessions.endAllOf(person.id());
                sessions.start(claim, request, response);
            }
            case Outcome.Refused() ->
                throw ApiProblem.validation("current", "wrong_password", "The current password is another one.");
            case Outcome.Throttled(var wait) -> throw ApiProblem.tooMany("login_throttled", wait);
        }
    }
}
