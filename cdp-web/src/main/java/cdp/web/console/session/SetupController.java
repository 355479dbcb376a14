package cdp.web.console.session;

import cdp.web.console.ApiProblem;
import cdp.web.security.AllowsAnyone;
import cdp.web.security.account.Accounts;
import cdp.web.security.account.FirstAdministrator;
import cdp.web.security.account.PasswordRules;
import cdp.web.security.door.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Open to anyone who holds the link this process printed, until it is used. */
@RestController
@RequestMapping("/api/setup")
@AllowsAnyone
class SetupController {
    private final FirstAdministrator firstAdministrator;
    private final Setup setup;
    private final Sessions sessions;
    private final SessionViews views;

    SetupController(FirstAdministrator firstAdministrator, Setup setup, Sessions sessions, SessionViews views) {
        this.firstAdministrator = firstAdministrator;
        this.setup = setup;
        this.sessions = sessions;
        this.views = views;
    }

    record Validity(boolean valid) {}

    record Request(
            @NotNull String token,
            @NotBlank @Size(max = 100) String brandName,
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Email @Size(max = 254) String email,
            @NotNull String password) {}

    @GetMapping
    Validity validity(@RequestParam String token) {
        return new Validity(firstAdministrator.isValid(token));
    }

    @PostMapping
    SessionView complete(@Valid @RequestBody Request request, HttpServletRequest http, HttpServletResponse response) {
        if (!firstAdministrator.isValid(request.token())) {
            throw ApiProblem.of(HttpStatus.GONE, "setup_token_invalid", "This set-up link was used or replaced.");
        }
        PasswordRules.breachOf(request.password(), List.of(request.name(), request.email(), request.brandName()))
                .ifPresent(breach -> {
                    throw ApiProblem.validation("password", breach.code(), breach.sentence());
                });
        Accounts.Claim claim = setup.complete(request);
        sessions.start(claim, http, response);
        return views.of(claim.person(), http);
    }
}
