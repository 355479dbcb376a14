package cdp.web.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server said. */
public record Answer(int status, HttpHeaders headers, String body) {
    private static final JsonMapper JSON = new JsonMapper();

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** The text at a JSON pointer, {@code /user/role}. */
    public String text(String pointer) {
        return json().at(pointer).asString();
    }

    /** The code of a problem document. */
    public String code() {
        return text("/code");
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Fails, showing the body, unless the status is this one. */
    public Answer expect(int expected) {
        assertThat(status).as(body).isEqualTo(expected);
        return this;
    }

    /** Fails unless this is a problem of this status and code. */
    public Answer expectProblem(int expected, String code) {
        expect(expected);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(code()).as(body).isEqualTo(code);
        return this;
    }
}
