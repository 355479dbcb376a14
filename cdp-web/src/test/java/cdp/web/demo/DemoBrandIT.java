package cdp.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.CollectRole;
import cdp.ingest.Source;
import cdp.ingest.Sources;
import cdp.web.demo.DemoStatus.State;
import cdp.web.demo.brand.BrandYear;
import cdp.web.demo.brand.DemoSource;
import cdp.web.security.UserRole;
import cdp.web.testing.RunningTributary;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

class DemoBrandIT {
    private static final int PEOPLE = 300;

    private final RunningTributary tributary = RunningTributary.instance();
    private final JdbcClient jdbc = tributary.bean(JdbcClient.class);
    private final Sources sources = tributary.bean(Sources.class);

    @BeforeEach
    @AfterEach
    void forgetRuns() {
        jdbc.sql("DELETE FROM web.demo_runs").update();
    }

    private DemoBrand brand(String collectorUrl) {
        DemoSettings settings = new DemoSettings(false, collectorUrl, PEOPLE, "");
        CollectorAddress address =
                new CollectorAddress(settings, new StaticListableBeanFactory().getBeanProvider(CollectRole.class));
        return new DemoBrand(
                new DemoRuns(jdbc), new DemoLoad(new DemoSources(sources), address), settings, tributary.clock());
    }

    private DemoBrand brand() {
        return brand(tributary.address().toString());
    }

    /** How often each event landed, by its number and time, which both protocols put into the message's id. */
    private Map<String, Long> landed() {
        return jdbc.sql("""
            SELECT e.message_id FROM profile.events e JOIN ingest.sources s ON s.id = e.source_id
            WHERE s.created_by = :maker
            """).param("maker", DemoSources.MAKER).query(String.class).list().stream()
                .map(id -> id.startsWith("demo-") ? id.substring(5) : id.replaceFirst(" \\S+ (\\d+) .*", "-$1"))
                .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
    }

    private Set<String> expected() {
        Instant end = new DemoRuns(jdbc).last().orElseThrow().endsAt();
        return BrandYear.of(PEOPLE, DemoLoad.SEED, end).happenings().stream()
                .map(happening -> happening.id() + "-" + happening.at())
                .collect(Collectors.toSet());
    }

    private void expectLandedOnce() {
        Set<String> expected = expected();
        await(() -> landed().keySet().containsAll(expected));
        assertThat(landed().values()).containsOnly(1L);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still not so after two minutes").isLessThan(deadline);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static void awaitEnd(DemoBrand brand) {
        await(() -> brand.status().state() != State.RUNNING);
    }

    @Test
    void a_run_lands_every_event_once_through_the_collectors() {
        DemoBrand brand = brand();

        assertThat(brand.start().state()).isEqualTo(State.RUNNING);
        awaitEnd(brand);

        DemoStatus done = brand.status();
        assertThat(done.state()).as("%s", done).isEqualTo(State.DONE);
        assertThat(done.people()).isEqualTo(PEOPLE);
        assertThat(done.events()).isEqualTo(done.eventsTotal()).isGreaterThan(10 * PEOPLE);
        assertThat(expected()).hasSize(done.eventsTotal());
        expectLandedOnce();
    }

    @Test
    void its_sources_are_made_once_and_their_keys_do_not_outlive_the_run() {
        for (int run = 0; run < 2; run++) {
            forgetRuns();
            DemoBrand brand = brand();
            brand.start();
            awaitEnd(brand);
        }

        List<Source> made = sources.all().stream()
                .filter(source -> source.createdBy().equals(DemoSources.MAKER))
                .toList();
        assertThat(made).extracting(Source::name).hasSize(DemoSource.values().length);
        assertThat(made)
                .extracting(Source::kind)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(DemoSource.values()).map(DemoSource::kind).toList());
        assertThat(made)
                .allSatisfy(source -> assertThat(source.keys())
                        .allSatisfy(key -> assertThat(key.revokedAt()).isNotNull()));
    }

    @Test
    void a_loaded_brand_is_not_loaded_again_not_even_by_another_process() {
        DemoBrand brand = brand();
        brand.start();
        awaitEnd(brand);

        DemoBrand restarted = brand();

        assertThat(restarted.status().state()).isEqualTo(State.DONE);
        assertThat(restarted.start()).isEqualTo(brand.status());
    }

    @Test
    void a_run_that_was_cut_short_goes_on_with_the_same_year() {
        DemoBrand brand = brand();
        brand.start();
        await(() -> brand.status().events() > 0);
        DemoStatus stopped = brand.cancel();
        assertThat(stopped.state()).isIn(State.CANCELLED, State.DONE);

        brand.start();
        awaitEnd(brand);

        assertThat(brand.status().state()).isEqualTo(State.DONE);
        assertThat(jdbc.sql("SELECT count(DISTINCT ends_at) FROM web.demo_runs")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        expectLandedOnce();
    }

    @Test
    void what_a_dead_process_left_running_has_failed_and_can_be_taken_up() {
        new DemoRuns(jdbc)
                .begin(new DemoRun(
                        0,
                        State.RUNNING,
                        tributary.clock().instant(),
                        PEOPLE,
                        0,
                        0,
                        0,
                        0,
                        tributary.clock().instant(),
                        null,
                        null));
        DemoBrand brand = brand();
        assertThat(brand.start().state()).isEqualTo(State.RUNNING);
        assertThat(jdbc.sql("SELECT count(*) FROM web.demo_runs")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);

        brand.ready();

        assertThat(brand.status().state()).isEqualTo(State.FAILED);
        assertThat(brand.status().error()).contains("start it again");
        brand.start();
        awaitEnd(brand);
        assertThat(brand.status().state()).isEqualTo(State.DONE);
    }

    @Test
    void without_a_collector_it_fails_and_says_what_to_set() {
        DemoBrand brand = brand("");

        brand.start();
        awaitEnd(brand);

        assertThat(brand.status().state()).isEqualTo(State.FAILED);
        assertThat(brand.status().error()).contains("cdp.demo.collector-url");
    }

    @Test
    void everybody_may_watch_but_only_who_manages_it_may_start_or_cancel() {
        tributary.signInAs(UserRole.VIEWER).get("/api/demo").expect(200);
        assertThat(tributary.signInAs(UserRole.VIEWER).get("/api/demo").text("/state"))
                .isEqualTo("none");
        tributary.signInAs(UserRole.MARKETER).post("/api/demo").expectProblem(403, "forbidden");
        tributary.signInAs(UserRole.VIEWER).post("/api/demo/cancel").expectProblem(403, "forbidden");
        assertThat(tributary
                        .signInAs(UserRole.DATA_ENGINEER)
                        .post("/api/demo/cancel")
                        .expect(200)
                        .text("/state"))
                .isEqualTo("none");
    }
}
