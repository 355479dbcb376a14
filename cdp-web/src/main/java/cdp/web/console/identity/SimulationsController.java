package cdp.web.console.identity;

import cdp.identity.HeldIdentifiers;
import cdp.identity.RuleSimulation;
import cdp.identity.RuleSimulations;
import cdp.web.console.ApiProblem;
import cdp.web.console.Page;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import cdp.web.security.SignedIn;
import jakarta.validation.Valid;
import java.util.UUID;
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
@RequestMapping("/api/identity/rules/simulations")
class SimulationsController {
    private final RuleSimulations simulations;
    private final HeldIdentifiers identifiers;

    SimulationsController(RuleSimulations simulations, HeldIdentifiers identifiers) {
        this.simulations = simulations;
        this.identifiers = identifiers;
    }

    @GetMapping
    @Allows({Permission.CUSTOMERS_READ, Permission.IDENTITY_STEER})
    Page<SimulationView> list() {
        return Page.whole(simulations.recent().stream().map(this::view).toList());
    }

    @PostMapping
    @Allows({Permission.CUSTOMERS_READ, Permission.IDENTITY_STEER})
    @ResponseStatus(HttpStatus.ACCEPTED)
    SimulationView start(@Valid @RequestBody RulesBody draft, @AuthenticationPrincipal SignedIn by) {
        return view(simulations.start(draft.document(), by.name()));
    }

    @GetMapping("/{id}")
    @Allows({Permission.CUSTOMERS_READ, Permission.IDENTITY_STEER})
    SimulationView find(@PathVariable UUID id) {
        return view(require(id));
    }

    @PostMapping("/{id}/cancel")
    @Allows({Permission.CUSTOMERS_READ, Permission.IDENTITY_STEER})
    SimulationView cancel(@PathVariable UUID id) {
        require(id);
        simulations.cancel(id);
        return view(require(id));
    }

    private RuleSimulation require(UUID id) {
        return simulations.find(id).orElseThrow(() -> ApiProblem.notFound("simulation " + id));
    }

    private SimulationView view(RuleSimulation simulation) {
        return SimulationView.of(simulation, identifiers::named);
    }
}
