package cdp.web.console.session;

import cdp.web.security.account.FirstAdministrator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Shows the one-time set-up link at every start until it was used. Whoever reads this process's log may take the house. */
@Component
class SetupLink {
    private static final Logger LOG = LoggerFactory.getLogger(SetupLink.class);

    private final FirstAdministrator firstAdministrator;
    private final Environment environment;

    SetupLink(FirstAdministrator firstAdministrator, Environment environment) {
        this.firstAdministrator = firstAdministrator;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void show() {
        if (!firstAdministrator.isMissing()) {
            return;
        }
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        String link = "http://localhost:" + port + "/setup?token=" + firstAdministrator.issueToken();
        LOG.info("""


                  ────────────────────────────────────────────────────────────────────────────
                   Tributary 百川 is running. Set it up and choose your password here, once:

                   {}
                  ────────────────────────────────────────────────────────────────────────────
                """, link);
    }
}
