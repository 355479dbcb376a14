package cdp.web.console.users;

import cdp.web.console.Page;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import cdp.web.security.SignedIn;
import cdp.web.security.UserRole;
import cdp.web.security.account.Account;
import cdp.web.security.account.Accounts;
import cdp.web.security.door.Sessions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users")
class UsersController {
    private final Accounts accounts;
    private final Sessions sessions;

    UsersController(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    record NewUser(
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Email @Size(max = 254) String email,
            @NotNull UserRole role) {}

    record UserCreated(Account user, String initialPassword) {}

    record UserChange(
            @Nullable @Size(max = 100) @Pattern(regexp = ".*\\S.*", message = "required")
            String name,

            @Nullable UserRole role,
            Account.@Nullable Status status) {}

    record PasswordReset(String initialPassword) {}

    @GetMapping
    @Allows(Permission.USERS_READ)
    Page<Account> list() {
        return Page.whole(accounts.all());
    }

    @PostMapping
    @Allows(Permission.USERS_MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    UserCreated create(@Valid @RequestBody NewUser user) {
        Accounts.Created created = accounts.create(user.name(), user.email(), user.role());
        return new UserCreated(created.account(), created.initialPassword());
    }

    @PatchMapping("/{id}")
    @Allows(Permission.USERS_MANAGE)
    Account change(@PathVariable long id, @Valid @RequestBody UserChange change, @AuthenticationPrincipal SignedIn by) {
        Account changed = accounts.change(id, new Accounts.Change(change.name(), change.role(), change.status()), by);
        if (change.role() != null || change.status() != null) {
            endSessionsOfOthers(id, by);
        }
        return changed;
    }

    @PostMapping("/{id}/password")
    @Allows(Permission.USERS_MANAGE)
    PasswordReset resetPassword(@PathVariable long id) {
        Accounts.Created reset = accounts.resetPassword(id);
        sessions.endAllOf(id);
        return new PasswordReset(reset.initialPassword());
    }

    /** Nobody's own standing can change here, so their session has no reason to end. */
    private void endSessionsOfOthers(long id, SignedIn by) {
        if (id != by.id()) {
            sessions.endAllOf(id);
        }
    }
}
