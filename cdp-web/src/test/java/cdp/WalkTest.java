package cdp;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.web.embedded.TestServers;
import cdp.web.testing.Browser;
import cdp.web.testing.Eventually;
import cdp.web.testing.NodeScripts;
import cdp.web.testing.TributaryProcess;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The walk of one event, the first file to read: a stranger sets the product up, makes a source, points an unchanged SDK at it,
 * and sees the person: under debugger, in search, on their page with past and attributes.
 */
class WalkTest {
    private static final String PHONE = "13912348888";

    @TempDir
    private Path data;

    @BeforeAll
    static void installSdks() {
        NodeScripts.install();
    }

    @Test
    void inOneProcess() {
        try (TributaryProcess tributary = TributaryProcess.start(data)) {
            walk(tributary.setupToken(), tributary.address(), tributary.address());
        }
    }

    /** One process takes events in and resolves them, another projects and shows them; they share only the servers. */
    @Test
    void inTwoProcesses() {
        try (TestServers servers = new TestServers();
                TributaryProcess console =
                        TributaryProcess.start(data.resolve("console"), with(servers, "project,console"));
                TributaryProcess collector =
                        TributaryProcess.start(data.resolve("collect"), with(servers, "collect,connect,resolve"))) {
            walk(console.setupToken(), console.address(), collector.address());
        }
    }

    private static List<String> with(TestServers servers, String roles) {
        List<String> arguments = new ArrayList<>(servers.arguments());
        arguments.add("--cdp.roles=" + roles);
        return arguments;
    }

    static void walk(String setupToken, URI console, URI collector) {
        Browser browser = new Browser(console);
        setUp(browser, setupToken);
        String writeKey = createSource(browser);

        NodeScripts.run("segment.mjs", collector.toString(), writeKey, "walk-visitor", "walk-user", PHONE);

        seeThemInTheDebugger(browser);
        long oneId = findThePerson(browser);
        openTheirPage(browser, oneId);
    }

    private static void setUp(Browser browser, String token) {
        JsonNode session = browser.post(
                        "/api/setup",
                        Map.of(
                                "token", token,
                                "brandName", "山茶日记",
                                "name", "周岚",
                                "email", "zhou@example.cn",
                                "password", "a-long-walk-by-the-river"))
                .expect(200)
                .json();
        assertThat(session.at("/user/role").asString()).isEqualTo("administrator");
    }

    private static String createSource(Browser browser) {
        return browser.post("/api/sources", Map.of("name", "官网", "kind", "web", "keyKind", "public"))
                .expect(201)
                .text("/writeKey");
    }

    private static void seeThemInTheDebugger(Browser browser) {
        Eventually.see(
                () -> browser.get("/api/debugger/recent?limit=10")
                        .expect(200)
                        .json()
                        .at("/items"),
                taps -> assertThat(taps)
                        .extracting(tap -> tap.at("/name").asString())
                        .contains("page_viewed", "cart_item_added", "profile_updated"));
    }

    /** By phone number, its last four digits, the sender's own id and the name: always the same one person. */
    private static long findThePerson(Browser browser) {
        JsonNode found = Eventually.see(
                () -> search(browser, PHONE), people -> assertThat(people).hasSize(1));
        long oneId = found.get(0).at("/oneId").asLong();
        for (String words : List.of("8888", "walk-user", "walk-visitor", "晚汐", String.valueOf(oneId))) {
            Eventually.see(
                    () -> search(browser, words),
                    people -> assertThat(people)
                            .as(words)
                            .singleElement()
                            .satisfies(person ->
                                    assertThat(person.at("/oneId").asLong()).isEqualTo(oneId)));
        }
        assertThat(found.get(0).at("/phone").asString()).isEqualTo("139****8888");
        return oneId;
    }

    private static JsonNode search(Browser browser, String words) {
        return browser.get("/api/customers?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .expect(200)
                .json()
                .at("/items");
    }

    private static void openTheirPage(Browser browser, long oneId) {
        JsonNode person = browser.get("/api/customers/" + oneId).expect(200).json();
        assertThat(person.at("/attributes")).anySatisfy(attribute -> {
            assertThat(attribute.at("/key").asString()).isEqualTo("city");
            assertThat(attribute.at("/value").asString()).isEqualTo("上海");
            assertThat(attribute.at("/sourceName").asString()).isEqualTo("官网");
        });
        assertThat(person.at("/identifiers"))
                .extracting(identifier -> identifier.at("/kind").asString())
                .containsExactlyInAnyOrder("user_id", "phone", "anonymous_id");
        assertThat(browser.get("/api/customers/" + oneId + "/timeline")
                        .expect(200)
                        .json()
                        .at("/items"))
                .extracting(event -> event.at("/name").asString())
                .contains("page_viewed", "cart_item_added");
    }
}
