package cdp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms and the doors between them: data flows downstream, code depends upstream. */
class ModularityTest {
    private final ApplicationModules modules = ApplicationModules.of(CdpApplication.class);

    @Test
    void everyModuleUsesOnlyThoseBeforeIt() {
        modules.verify();
    }

    @Test
    void theRoomsAreTheSixOfTheDesign() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder("ingest", "identity", "profile", "segment", "journey", "web");
    }
}
