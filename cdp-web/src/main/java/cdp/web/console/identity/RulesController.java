package cdp.web.console.identity;

import cdp.web.console.Page;
import cdp.web.console.identity.RuleSetView.Current;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import cdp.web.security.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/identity/rules")
class RulesController {
    private final RuleDesk desk;

    RulesController(RuleDesk desk) {
        this.desk = desk;
    }

    /** @param basedOn the version its author saw */
    record PublishRequest(
            @NotNull @Valid RulesBody rules,
            int basedOn,
            @NotNull @Size(max = 500) String note) {}

    record RestoreRequest(
            int basedOn, @NotNull @Size(max = 500) String note) {}

    @GetMapping
    @Allows(Permission.CUSTOMERS_READ)
    Current show() {
        return desk.show();
    }

    @GetMapping("/versions")
    @Allows(Permission.CUSTOMERS_READ)
    Page<RuleSetView> versions() {
        return Page.whole(desk.versions());
    }

    @PostMapping
    @Allows(Permission.IDENTITY_STEER)
    Current publish(@Valid @RequestBody PublishRequest request, @AuthenticationPrincipal SignedIn by) {
        desk.publish(
                request.rules().document(),
                request.basedOn(),
                by.name(),
                request.note().strip());
        return desk.apply();
    }

    @PostMapping("/{version}/restore")
    @Allows(Permission.IDENTITY_STEER)
    Current restore(
            @PathVariable int version,
            @Valid @RequestBody RestoreRequest request,
            @AuthenticationPrincipal SignedIn by) {
        desk.restore(version, request.basedOn(), by.name(), request.note().strip());
        return desk.apply();
    }

    /** Begins, or begins again, to re-examine everybody under the rules in force. */
    @PostMapping("/application")
    @Allows(Permission.IDENTITY_STEER)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Current apply() {
        desk.recordApplication("identity_rules.application_started");
        return desk.apply();
    }

    @PostMapping("/application/cancel")
    @Allows(Permission.IDENTITY_STEER)
    Current cancel() {
        desk.recordApplication("identity_rules.application_cancelled");
        return desk.cancel();
    }
}
