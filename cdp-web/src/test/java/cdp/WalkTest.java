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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/**
 * The walk of one event, the first file to read: a stranger sets the product up, makes a source, points an unchanged SDK at it,
 * and sees the person: under debugger, in search, on their page with past and attributes. Then carts are left behind, and those
 * who agreed to it get exactly one mail for each.
 */
class WalkTest {
    private static final String PHONE = "13912348888";

    @TempDir
    private Path data;

    private int started;

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

    /** Every role in a process of its own, but for those that share the columnar file; they meet only at the servers. */
    @Test
    void withEachRoleInItsOwnProcess() {
        try (TestServers servers = new TestServers();
                TributaryProcess console = start(servers, "project,console", "--cdp.smtp.catch=true");
                TributaryProcess collector = start(servers, "collect");
                TributaryProcess connector = start(servers, "connect");
                TributaryProcess resolver = start(servers, "resolve");
                TributaryProcess segments = start(servers, "segment");
                TributaryProcess journeys = start(servers, "journey");
                TributaryProcess deliverer = start(servers, "deliver", "--cdp.smtp.catch=true")) {
            CartWalk carts = walk(console.setupToken(), console.address(), collector.address());
            assertThat(List.of(connector, resolver, segments, journeys, deliverer))
                    .allSatisfy(one -> assertThat(one.process().isAlive()).isTrue());
            journeys.stop();
            readEverythingAgain(servers);
            try (TributaryProcess again = start(servers, "journey")) {
                waitUntilItIsRead(servers);
                carts.nothingMoreWasSent();
                assertThat(again.process().isAlive()).isTrue();
            }
        }
    }

    private TributaryProcess start(TestServers servers, String roles, String... more) {
        List<String> arguments = with(servers, roles);
        arguments.addAll(List.of(more));
        return TributaryProcess.start(data.resolve("role-" + started++), arguments);
    }

    /** As if the journeys had never read a line of the topic. */
    private static void readEverythingAgain(TestServers servers) {
        database(servers).sql("UPDATE journey.stream_positions SET next = 0").update();
    }

    private static void waitUntilItIsRead(TestServers servers) {
        Eventually.see(
                () -> database(servers)
                        .sql("SELECT sum(next) FROM journey.stream_positions WHERE topic = 'cdp.resolved'")
                        .query(Long.class)
                        .single(),
                read -> assertThat(read).isGreaterThanOrEqualTo(20));
    }

    private static JdbcClient database(TestServers servers) {
        return JdbcClient.create(new DriverManagerDataSource(servers.jdbcUrl(), "postgres", ""));
    }

    private static List<String> with(TestServers servers, String roles) {
        List<String> arguments = new ArrayList<>(servers.arguments());
        arguments.add("--cdp.roles=" + roles);
        arguments.add("--spring.datasource.hikari.maximum-pool-size=10");
        return arguments;
    }

    static CartWalk walk(String setupToken, URI console, URI collector) {
        Browser browser = new Browser(console);
        setUp(browser, setupToken);
        CartWalk carts = new CartWalk(browser, collector);
        carts.prepare();
        carts.tellTheStories();
        String writeKey = createSource(browser);

        NodeScripts.run("segment.mjs", collector.toString(), writeKey, "walk-visitor", "walk-user", PHONE);

        seeThemInTheDebugger(browser);
        long oneId = findThePerson(browser);
        openTheirPage(browser, oneId);

        carts.readTheEnds();
        carts.everybodySeesIt();
        return carts;
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
                () -> browser.get("/api/debugger/recent?limit=200")
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
