package cdp.web.console.session;

import cdp.web.security.account.Accounts;
import cdp.web.security.account.FirstAdministrator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The first administrator and the brand's name, both or neither. */
@Component
class Setup {
    private final FirstAdministrator firstAdministrator;
    private final StoredSettings settings;

    Setup(FirstAdministrator firstAdministrator, StoredSettings settings) {
        this.firstAdministrator = firstAdministrator;
        this.settings = settings;
    }

    @Transactional
    Accounts.Claim complete(SetupController.Request request) {
        Accounts.Claim claim =
                firstAdministrator.create(request.token(), request.name(), request.email(), request.password());
        settings.save(new BrandSettings(request.brandName()));
        return claim;
    }
}
