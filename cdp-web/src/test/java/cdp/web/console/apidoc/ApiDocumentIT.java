package cdp.web.console.apidoc;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.web.security.UserRole;
import cdp.web.testing.RunningTributary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The console's types are generated from the document in the repository, so it must be the one the server gives. */
class ApiDocumentIT {
    private static final Path KEPT = Path.of("../frontend/openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String REFRESH =
            "The API changed. mvn test -pl cdp-web -am -Dtest=ApiDocumentIT -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dopenapi.write=true, then npm run api:types in frontend";

    @Test
    void theDocumentTheConsoleIsBuiltFromIsTheOneTheServerGives() throws IOException {
        JsonNode served = RunningTributary.instance()
                .signInAs(UserRole.VIEWER)
                .get("/api/openapi.json")
                .expect(200)
                .json();
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(KEPT, JSON.writeValueAsString(served) + '\n');
        }

        assertThat(JSON.readTree(KEPT.toFile())).as(REFRESH).isEqualTo(served);
    }
}
