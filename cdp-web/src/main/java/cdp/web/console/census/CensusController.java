package cdp.web.console.census;

import cdp.identity.Censuses;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CensusController {
    private final Censuses censuses;

    CensusController(Censuses censuses) {
        this.censuses = censuses;
    }

    @GetMapping("/api/identity/overview")
    @Allows({Permission.OVERVIEW_READ, Permission.CUSTOMERS_READ})
    CensusView show() {
        return CensusView.of(censuses.latest());
    }
}
