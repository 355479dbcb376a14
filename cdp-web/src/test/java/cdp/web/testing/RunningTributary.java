package cdp.web.testing;

import cdp.CdpApplication;
import cdp.web.security.UserRole;
import cdp.web.security.account.Accounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The whole product on its embedded servers, started once per test process on a free port with an empty data directory. Tests
 * share it, so each makes what it needs under names of its own and expects other things beside it:
 *
 * <pre>{@code
 * private final RunningTributary tributary = RunningTributary.instance();
 *
 * @Test
 * void a_viewer_creates_no_source() {
 *     tributary.signInAs(UserRole.VIEWER).post("/api/sources", Map.of("name", "官网")).expectProblem(403, "forbidden");
 * }
 * }</pre>
 */
public final class RunningTributary {
    private static final class Held {
        private static final RunningTributary INSTANCE = new RunningTributary();
    }

    private record Credentials(String email, String password) {}

    private final SettableClock clock = new SettableClock();
    private final Map<UserRole, Credentials> known = new EnumMap<>(UserRole.class);
    private final ConfigurableApplicationContext context;
    private final URI address;

    private RunningTributary() {
        Path data = temporaryDirectory();
        SpringApplication.getShutdownHandlers().add(() -> FileSystemUtils.deleteRecursively(data.toFile()));
        SpringApplication application = CdpApplication.application();
        application.addInitializers(starting -> {
            GenericApplicationContext beans = (GenericApplicationContext) starting;
            beans.registerBean("settableClock", SettableClock.class, () -> clock, bean -> bean.setPrimary(true));
            beans.registerBean(Reached.class);
        });
        context = application.run("--server.port=0", "--cdp.data-dir=" + data);
        address = URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    }

    public static RunningTributary instance() {
        return Held.INSTANCE;
    }

    /** Somebody who has not signed in. */
    public Browser browser() {
        return new Browser(address);
    }

    /** A new session of the one person this class keeps per role. */
    public Browser signInAs(UserRole role) {
        Credentials person = personOf(role);
        return browser().signIn(person.email(), person.password());
    }

    /** Makes an account of the role, with a password nobody has changed. */
    public Person newPerson(UserRole role) {
        String email = role.wireName() + "-" + UUID.randomUUID() + "@example.cn";
        Accounts.Created created = bean(Accounts.class).create("测试 " + role.wireName(), email, role);
        return new Person(created.account().id(), email, created.initialPassword());
    }

    public record Person(long id, String email, String password) {}

    /** A bean of the running product, for what cannot be seen from outside. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public SettableClock clock() {
        return clock;
    }

    public URI address() {
        return address;
    }

    /** The next {@link #signInAs} makes its people anew; for a test that empties the table of users. */
    public synchronized void forgetPeople() {
        known.clear();
    }

    private synchronized Credentials personOf(UserRole role) {
        return known.computeIfAbsent(role, missing -> {
            Person person = newPerson(missing);
            return new Credentials(person.email(), person.password());
        });
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("tributary-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
