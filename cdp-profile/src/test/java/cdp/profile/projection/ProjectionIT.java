package cdp.profile.projection;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.identity.OneId;
import cdp.ingest.Event;
import cdp.ingest.JsonDoc;
import cdp.ingest.Trust;
import cdp.ingest.testing.Events;
import cdp.profile.testing.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectionIT {
    @TempDir
    Path directory;

    private World world;
    private ProjectionFixture projection;

    @BeforeEach
    void start() {
        world = new World(directory);
        projection = new ProjectionFixture(world, directory.resolve("projection/tributary.duckdb"));
        projection.rebuildAndWait();
    }

    @AfterEach
    void stop() {
        projection.store().close();
        world.close();
    }

    private static Event event(String name, String properties, int minute) {
        return Events.of(
                Trust.SERVER,
                name,
                JsonDoc.EMPTY,
                new JsonDoc(properties),
                Events.NOW.plus(Duration.ofMinutes(minute)),
                Events.user("u" + minute));
    }

    private long count(String where) {
        return projection.store().read(jdbc -> jdbc.queryForObject("SELECT count(*) FROM " + where, Long.class));
    }

    /** People, events, attributes and merges, as random decides. */
    private void live(Random random, int steps) {
        List<OneId> people = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            OneId someone = people.isEmpty() ? null : people.get(random.nextInt(people.size()));
            switch (random.nextInt(8)) {
                case 0, 1 -> {
                    people.add(world.person());
                    world.land(people.getLast(), event("page_viewed", "{}", step));
                }
                case 2, 3, 4 -> {
                    if (someone != null) {
                        world.land(
                                someone,
                                event(
                                        random.nextBoolean() ? "order_paid" : "product_viewed",
                                        "{\"amount\":%d.5,\"order_id\":\"O%d\",\"tags\":[1,{\"a\":null}]}"
                                                .formatted(random.nextInt(100), random.nextInt(20)),
                                        step));
                    }
                }
                case 5 -> {
                    if (someone != null) {
                        world.land(
                                someone,
                                Events.told(
                                        "{\"name\":\"林%d\",\"city\":\"上海\"}".formatted(random.nextInt(9)),
                                        Events.NOW,
                                        Events.phone("+8613" + (800000000L + step))));
                    }
                }
                default -> {
                    if (people.size() > 1) {
                        people.sort(Comparator.naturalOrder());
                        OneId winner = people.get(random.nextInt(people.size() - 1));
                        OneId loser = people.getLast();
                        people.remove(loser);
                        world.merge(winner, loser, event("identity_linked", "{}", step));
                    }
                }
            }
        }
    }

    @Test
    void fed_live_and_rebuilt_it_holds_the_same_rows() {
        for (int seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            live(random, 120);
            projection.catchUp(random);
        }
        List<String> live = projection.rows();

        projection.rebuildAndWait();

        assertThat(projection.rows()).isEqualTo(live).hasSizeGreaterThan(300);
        assertThat(projection.store().next()).isEqualTo(world.end());
    }

    @Test
    void what_lands_while_it_is_rebuilt_is_neither_doubled_nor_lost() {
        live(new Random(7), 200);
        projection.rebuild().start("a test asks");
        live(new Random(8), 200);
        projection.awaitRebuild();

        projection.catchUp();

        List<String> live = projection.rows();
        projection.rebuildAndWait();
        assertThat(projection.rows()).isEqualTo(live);
    }

    @Test
    void what_is_told_again_changes_nothing() {
        OneId person = world.person();
        var first = world.land(person, event("order_paid", "{}", 1));
        var second = world.land(person, event("order_paid", "{}", 2));
        projection.catchUp();
        List<String> before = projection.rows();

        world.tellAgain(person, first);
        world.tellAgain(person, second);
        world.tellAgain(person, second);
        projection.catchUp();

        assertThat(projection.rows()).isEqualTo(before);
    }

    @Test
    void an_event_told_again_on_the_shard_of_whoever_its_person_became_is_not_doubled() {
        OneId winner = world.person();
        OneId loser = world.person();
        var landed = world.land(loser, event("order_paid", "{}", 1));
        projection.catchUp();
        world.merge(winner, loser, event("identity_linked", "{}", 2));

        world.tellAgain(winner, landed);
        projection.catchUp();

        assertThat(count("events WHERE name = 'order_paid'")).isEqualTo(1);
    }

    @Test
    void messages_from_before_its_positions_are_passed_over() {
        OneId person = world.person();
        world.land(person, event("order_paid", "{}", 1));
        projection.catchUp();

        projection.stream().project(world.told(person.shard(World.SHARDS)));

        assertThat(count("events")).isEqualTo(1);
    }

    @Test
    void messages_that_do_not_follow_on_are_not_taken() {
        OneId person = world.person();
        world.land(person, event("order_paid", "{}", 1));
        var second = world.land(person, event("order_paid", "{}", 2));

        projection.stream().project(List.of(second));

        assertThat(count("events")).isZero();
        assertThat(projection.store().next().getOrDefault(person.shard(World.SHARDS), 0L))
                .isZero();
    }

    @Test
    void a_message_nobody_can_read_is_passed_over() {
        OneId person = world.person();
        world.tell(person, "not a message".getBytes(StandardCharsets.UTF_8));
        world.land(person, event("order_paid", "{}", 1));

        projection.catchUp();

        assertThat(count("events")).isEqualTo(1);
    }

    @Test
    void events_of_a_merged_person_count_for_whoever_it_became() {
        OneId first = world.person();
        OneId second = world.person();
        OneId third = world.person();
        world.land(first, event("order_paid", "{}", 1));
        world.land(second, event("order_paid", "{}", 2));
        world.land(third, event("order_paid", "{}", 3));
        world.merge(second, third, event("identity_linked", "{}", 4));
        projection.catchUp();
        world.merge(first, second, event("identity_linked", "{}", 5));

        projection.catchUp();

        assertThat(count("people_events WHERE name = 'order_paid' AND person = " + first.value()))
                .isEqualTo(3);
        assertThat(count("events WHERE one_id = " + third.value())).isEqualTo(1);
        assertThat(count("profiles")).isEqualTo(1);
    }

    @Test
    void a_person_is_shown_as_the_tables_have_it_now_even_when_an_old_message_is_read() {
        OneId person = world.person();
        world.land(person, Events.told("{\"city\":\"上海\"}", Events.NOW, Events.user("a")));
        world.land(person, Events.told("{\"city\":\"杭州\"}", Events.NOW.plusSeconds(1), Events.user("a")));

        projection.stream().project(world.told(person.shard(World.SHARDS)).subList(0, 1));

        assertThat(count("profiles WHERE attrs.city = '杭州'")).isEqualTo(1);
    }

    @Test
    void properties_can_be_filtered_without_knowing_their_types() {
        OneId person = world.person();
        world.land(person, event("a", "{\"category\":\"口红\",\"price\":12.5,\"deep\":{\"x\":[1,2]}}", 1));
        world.land(person, event("b", "{\"category\":7,\"price\":\"30\"}", 2));
        world.land(person, event("c", "{\"a\":1,\"a\":2}", 3));

        projection.catchUp();

        assertThat(count("events WHERE CAST(props.category AS VARCHAR) = '口红'")).isEqualTo(1);
        assertThat(count("events WHERE TRY_CAST(props.price AS DOUBLE) > 12")).isEqualTo(2);
        assertThat(count("events WHERE props.deep.x IS NOT NULL")).isEqualTo(1);
    }

    @Test
    void amounts_are_read_from_whichever_property_holds_them() {
        OneId person = world.person();
        world.land(person, event("order_paid", "{\"amount\":12.345,\"total\":99}", 1));
        world.land(person, event("order_paid", "{\"revenue\":\"20.10\"}", 2));
        world.land(person, event("order_paid", "{\"amount\":\"viel\",\"value\":3}", 3));
        world.land(person, event("order_paid", "{\"amount\":{\"cents\":3}}", 4));

        projection.catchUp();

        assertThat(count("events WHERE amount = 12.345")).isEqualTo(1);
        assertThat(count("events WHERE amount = 20.1")).isEqualTo(1);
        assertThat(count("events WHERE amount = 3")).isEqualTo(1);
        assertThat(count("events WHERE amount IS NULL")).isEqualTo(1);
        assertThat(world.jdbc()
                        .queryForList(
                                "SELECT profile.amount(properties)::text FROM profile.events ORDER BY occurred_at",
                                String.class))
                .containsExactly("12.3450", "20.1000", "3.0000", null);
    }

    @Test
    void closed_and_opened_again_it_goes_on_where_it_was() {
        live(new Random(3), 100);
        projection.catchUp();
        List<String> before = projection.rows();

        projection.reopen();

        assertThat(projection.store().isComplete()).isTrue();
        assertThat(projection.store().next()).isEqualTo(world.end());
        assertThat(projection.rows()).isEqualTo(before);
    }

    @Test
    void a_process_killed_between_batches_leaves_whole_batches_with_their_positions() throws IOException {
        live(new Random(4), 100);
        projection.catchUp();
        Path file = directory.resolve("projection/tributary.duckdb");
        Path left = Files.createDirectories(directory.resolve("left")).resolve("tributary.duckdb");
        Files.copy(file, left, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(ColumnarFile.log(file), ColumnarFile.log(left), StandardCopyOption.REPLACE_EXISTING);
        live(new Random(5), 100);

        ProjectionFixture restarted = new ProjectionFixture(world, left);
        restarted.catchUp();
        projection.catchUp();

        assertThat(restarted.rows()).isEqualTo(projection.rows());
        restarted.store().close();
    }

    @Test
    void a_file_deleted_while_in_use_is_built_anew() throws IOException {
        live(new Random(6), 100);
        projection.catchUp();
        Files.delete(directory.resolve("projection/tributary.duckdb"));

        world.land(world.person(), event("order_paid", "{}", 1));
        projection.catchUp();
        projection.awaitRebuild();
        List<String> rebuilt = projection.rows();
        projection.reopen();

        assertThat(projection.rows()).isEqualTo(rebuilt).isNotEmpty();
        assertThat(projection.store().next()).isEqualTo(world.end());
    }

    @Test
    void a_file_that_is_no_database_is_replaced_by_an_incomplete_one() throws IOException {
        projection.store().close();
        Files.writeString(directory.resolve("projection/tributary.duckdb"), "not a database at all");

        projection.open();

        assertThat(projection.store().isComplete()).isFalse();
    }

    @Test
    void a_stream_that_no_longer_goes_back_far_enough_is_made_good_from_the_tables() {
        OneId person = world.person();
        world.land(person, event("order_paid", "{}", 1));
        var second = world.land(person, event("order_paid", "{}", 2));
        projection.first.put(person.shard(World.SHARDS), second.offset());

        projection.stream().project(List.of(second));
        projection.awaitRebuild();

        assertThat(count("events")).isEqualTo(2);
    }

    @Test
    void a_cancelled_rebuild_leaves_what_there_was() {
        live(new Random(9), 50);
        projection.catchUp();
        List<String> before = projection.rows();

        projection.rebuild().start("a test asks");
        projection.rebuild().cancel();
        try {
            projection.awaitRebuild();
        } catch (AssertionError cancelled) {
            assertThat(projection.rebuild().progress().error()).isEqualTo("cancelled");
        }

        assertThat(projection.rows()).isEqualTo(before);
    }
}
