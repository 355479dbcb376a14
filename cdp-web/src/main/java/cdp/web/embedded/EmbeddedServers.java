package cdp.web.embedded;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** The servers this process runs for itself, in the order they were started; stopped last of all beans, in reverse. */
public final class EmbeddedServers implements DisposableBean {
    /** Kafka loads classes by name through its thread's class loader, which pool threads do not have inside a runnable jar. */
    private static final Executor OWN_THREAD =
            task -> Thread.ofPlatform().name("embedded-server").start(task);

    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private CompletableFuture<?> postgres = CompletableFuture.completedFuture(null);

    private EmbeddedServers() {}

    /**
     * Starts, before any bean exists, the servers the configuration does not name: PostgreSQL without
     * {@code spring.datasource.url}, Kafka without {@code spring.kafka.bootstrap-servers}. With an own PostgreSQL and without
     * {@code cdp.smtp.host}, mail is caught too, by a server that starts with the beans.
     */
    public static final class Starter implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            ConfigurableEnvironment environment = context.getEnvironment();
            EmbeddedServers servers = new EmbeddedServers();
            try {
                servers.start(environment);
            } catch (RuntimeException e) {
                servers.destroy();
                throw e;
            }
            context.getBeanFactory().addBeanPostProcessor(servers.beforeDataSources());
            // Registered before every other bean, therefore destroyed after every other bean.
            ((DefaultListableBeanFactory) context.getBeanFactory()).registerDisposableBean("embeddedServers", servers);
        }
    }

    private void start(ConfigurableEnvironment environment) {
        boolean ownPostgres = isAbsent(environment.getProperty("spring.datasource.url"));
        boolean ownKafka = isAbsent(environment.getProperty("spring.kafka.bootstrap-servers"));
        DataDirectory data = DataDirectory.hold(Path.of(environment.getProperty("cdp.data-dir", "data")));
        running.push(data);
        Map<String, Object> settings = new HashMap<>();
        if (ownKafka) {
            settings.put("spring.kafka.bootstrap-servers", startKafka(data.resolve("kafka")));
        }
        if (ownPostgres) {
            settings.put("spring.datasource.url", startPostgres(data.resolve("postgres")));
            settings.put("spring.datasource.username", "postgres");
        }
        if (SmtpCatcher.isWanted(environment, ownPostgres)) {
            settings.putAll(SmtpCatcher.settings(FreePort.find()));
        }
        environment.getPropertySources().addFirst(new MapPropertySource("embeddedServers", settings));
    }

    /** Begins to start the broker and says where it will be: its clients wait for it, and the rest starts meanwhile. */
    private String startKafka(Path directory) {
        int port = FreePort.find();
        CompletableFuture<EmbeddedKafkaBroker> broker =
                CompletableFuture.supplyAsync(() -> EmbeddedKafkaBroker.start(directory, port), OWN_THREAD);
        running.push(() -> broker.join().close());
        return "127.0.0.1:" + port;
    }

    /** Begins to start the database and says where it will be; {@link #beforeDataSources} waits for it. */
    private String startPostgres(Path directory) {
        int port = FreePort.find();
        CompletableFuture<EmbeddedPostgresServer> server =
                CompletableFuture.supplyAsync(() -> EmbeddedPostgresServer.start(directory, port), OWN_THREAD);
        postgres = server;
        running.push(() -> server.join().close());
        return EmbeddedPostgresServer.jdbcUrl(port);
    }

    private BeanPostProcessor beforeDataSources() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof DataSource) {
                    awaitPostgres();
                }
                return bean;
            }
        };
    }

    private void awaitPostgres() {
        try {
            postgres.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private static boolean isAbsent(@Nullable String property) {
        return property == null || property.isBlank();
    }

    @Override
    public void destroy() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                org.slf4j.LoggerFactory.getLogger(EmbeddedServers.class)
                        .warn("an embedded server did not stop cleanly", e);
            }
        }
    }
}
