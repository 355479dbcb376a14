package cdp;

import cdp.web.embedded.EmbeddedServers;
import cdp.web.embedded.StartRefused;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.Modulithic;

/** Starts Tributary: the roles named by {@code cdp.roles}, on configured servers or on embedded ones. */
@Modulithic
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(RoleSelector.class)
public class CdpApplication {

    /** The application, ready to run; tests add their own properties. */
    public static SpringApplication application() {
        SpringApplication application = new SpringApplication(CdpApplication.class);
        application.addInitializers(new EmbeddedServers.Starter());
        return application;
    }

    public static void main(String[] args) {
        try {
            application().run(args);
        } catch (StartRefused refused) {
            System.err.println(refused.getMessage());
            System.exit(1);
        }
    }
}
