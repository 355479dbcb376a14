package cdp.web.console.session;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.web.security.UserRole;
import cdp.web.testing.Answer;
import cdp.web.testing.Browser;
import cdp.web.testing.RunningTributary;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

class SetupIT {
    private final RunningTributary tributary = RunningTributary.instance();
    private final JdbcClient jdbc = tributary.bean(JdbcClient.class);
    private final Browser visitor = tributary.browser();

    @BeforeEach
    void nobody_is_there_yet() {
        jdbc.sql("DELETE FROM web.users").update();
        jdbc.sql("DELETE FROM web.settings").update();
        jdbc.sql("DELETE FROM web.setup_token").update();
    }

    @AfterEach
    void others_make_their_people_anew() {
        tributary.forgetPeople();
    }

    @Test
    void the_printed_link_makes_the_first_administrator_and_signs_them_in() {
        String token = tokenOf(printed());
        assertThat(visitor.get("/api/session").json().get("setupRequired").asBoolean())
                .isTrue();
        assertThat(visitor.get("/api/setup?token=" + token).json().get("valid").asBoolean())
                .isTrue();

        Answer session =
                visitor.post("/api/setup", request(token, "lan@example.cn")).expect(200);

        assertThat(session.text("/user/role")).isEqualTo("administrator");
        assertThat(session.text("/product/brandName")).isEqualTo("山茶日记");
        assertThat(session.json().get("setupRequired").asBoolean()).isFalse();
        assertThat(visitor.get("/api/session").text("/user/email")).isEqualTo("lan@example.cn");
        tributary.browser().signIn("Lan@Example.cn ", "a long walk by the river");
    }

    @Test
    void a_link_works_once() {
        String token = tokenOf(printed());
        visitor.post("/api/setup", request(token, "lan@example.cn")).expect(200);

        assertThat(visitor.get("/api/setup?token=" + token).json().get("valid").asBoolean())
                .isFalse();
        tributary
                .browser()
                .post("/api/setup", request(token, "other@example.cn"))
                .expectProblem(410, "setup_token_invalid");
    }

    @Test
    void every_start_replaces_the_link_until_it_was_used() {
        String first = tokenOf(printed());
        String second = tokenOf(printed());

        assertThat(first).hasSize(43).isNotEqualTo(second);
        assertThat(visitor.get("/api/setup?token=" + first).json().get("valid").asBoolean())
                .isFalse();
        visitor.post("/api/setup", request(second, "lan@example.cn")).expect(200);
        assertThat(printed()).isEmpty();
    }

    @Test
    void a_made_up_token_opens_nothing() {
        printed();

        visitor.post("/api/setup", request("x".repeat(43), "lan@example.cn")).expectProblem(410, "setup_token_invalid");
    }

    @Test
    void the_token_itself_is_stored_nowhere() {
        String token = tokenOf(printed());

        String stored = jdbc.sql("SELECT encode(hash, 'escape') FROM web.setup_token")
                .query(String.class)
                .single();
        assertThat(stored).doesNotContain(token);
    }

    @Test
    void a_weak_password_leaves_the_link_usable() {
        String token = tokenOf(printed());

        Answer shortOne = visitor.post("/api/setup", request(token, "lan@example.cn", "short"));
        Answer common = visitor.post("/api/setup", request(token, "lan@example.cn", "山茶日记12345678"));

        assertThat(shortOne.expectProblem(400, "validation").text("/errors/0/code"))
                .isEqualTo("password_too_short");
        assertThat(common.expectProblem(400, "validation").text("/errors/0/code"))
                .isEqualTo("password_too_common");
        assertThat(common.text("/errors/0/field")).isEqualTo("password");
        visitor.post("/api/setup", request(token, "lan@example.cn")).expect(200);
    }

    @Test
    void of_many_who_use_the_link_at_once_one_becomes_administrator() throws Exception {
        String token = tokenOf(printed());
        List<Callable<Integer>> attempts = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> {
                    Browser browser = tributary.browser();
                    browser.get("/api/session");
                    return () -> browser.post("/api/setup", request(token, "lan" + i + "@example.cn"))
                            .status();
                })
                .toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Map<Integer, Long> statuses = threads.invokeAll(attempts).stream()
                    .map(Future::resultNow)
                    .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
            assertThat(statuses).isEqualTo(Map.of(200, 1L, 410, 7L));
        }
        assertThat(jdbc.sql("SELECT count(*) FROM web.users")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_product_with_an_administrator_prints_no_link() {
        tributary.newPerson(UserRole.ADMINISTRATOR);

        assertThat(printed()).isEmpty();
        assertThat(visitor.get("/api/session").json().get("setupRequired").asBoolean())
                .isFalse();
    }

    private static Map<String, String> request(String token, String email) {
        return request(token, email, "a long walk by the river");
    }

    private static Map<String, String> request(String token, String email, String password) {
        return Map.of("token", token, "brandName", "山茶日记", "name", "周岚", "email", email, "password", password);
    }

    /** What a start says on the console. */
    private String printed() {
        Logger logger = (Logger) LoggerFactory.getLogger(SetupLink.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        try {
            tributary.bean(SetupLink.class).show();
        } finally {
            logger.detachAppender(lines);
        }
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining());
    }

    private String tokenOf(String printed) {
        Matcher link = Pattern.compile(Pattern.quote(tributary.address() + "/setup?token=") + "(\\S+)")
                .matcher(printed);
        assertThat(link.find()).as(printed).isTrue();
        return link.group(1);
    }
}
