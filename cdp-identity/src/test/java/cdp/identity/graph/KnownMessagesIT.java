package cdp.identity.graph;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.identity.IdentityProperties;
import cdp.identity.OneId;
import cdp.identity.RawPosition;
import cdp.identity.ResolvedEvent;
import cdp.ingest.Event;
import cdp.ingest.testing.Events;
import cdp.ingest.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class KnownMessagesIT {
    private static final int MANY = 150_000;

    private final TestDatabase database = TestDatabase.migrated("ingest", "identity");
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    private final LandedEvents landed = new LandedEvents(jdbc, database.transactions());
    private final LandedWeeks weeks = new LandedWeeks(
            jdbc,
            database.transactions(),
            Clock.fixed(Events.NOW, ZoneOffset.UTC),
            new IdentityProperties("", 8, 2, 5000, Duration.ofDays(30)));
    private final KnownMessages messages = new KnownMessages(landed, weeks);

    KnownMessagesIT() {
        weeks.makeRoom(List.of(Events.NOW));
        messages.take(List.of(0, 1));
    }

    @Test
    void whatLandedLatelyIsKnownAndWhatDidNotIsNot() {
        List<Mention> batch = land(0, 0, 10);

        assertThat(messages.repeats(idsOf(batch))).isEqualTo(idsOf(batch));
        assertThat(messages.repeats(Set.of(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void whatWasFiledStaysKnown() {
        List<Mention> batch = land(0, 0, MANY);
        messages.file(List.of(0));

        assertThat(count("landed")).isEqualTo(MANY);
        assertThat(count("landed_lately")).isZero();
        assertThat(messages.repeats(idsOf(batch))).isEqualTo(idsOf(batch));
        assertThat(messages.repeats(Set.of(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void littleIsNotFiled() {
        land(0, 0, 10);
        messages.file(List.of(0));

        assertThat(count("landed")).isZero();
    }

    @Test
    void aNewProcessKnowsBothWhatWasFiledAndWhatWasNot() {
        List<Mention> filed = land(0, 0, MANY);
        messages.file(List.of(0));
        List<Mention> lately = land(0, MANY, 10);

        KnownMessages next = new KnownMessages(landed, weeks);
        next.take(List.of(0, 1));

        assertThat(next.repeats(idsOf(filed))).isEqualTo(idsOf(filed));
        assertThat(next.repeats(idsOf(lately))).isEqualTo(idsOf(lately));
        assertThat(next.repeats(Set.of(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void theSameMessageOnTwoPartitionsIsFiledOnce() {
        List<Mention> first = land(0, 0, MANY);
        List<Mention> again = first.stream()
                .map(mention -> new Mention(
                        mention.event(), new RawPosition(1, mention.position().offset()), mention.claims()))
                .toList();
        landed.remember(again);
        messages.file(List.of(0));

        assertThat(landed.file(List.of(1), weeks.oldest())).hasSize(MANY);
        assertThat(count("landed")).isEqualTo(MANY);
        assertThat(landed.filed(idsOf(first)).values()).allMatch(position -> position.partition() == 0);
    }

    @Test
    void whatNeedNotBeKnownAnyMoreIsForgottenAndInNobodysWay() {
        Event old = Events.at(Events.NOW.minus(Duration.ofDays(60)), Events.anonymous("visitor"));
        landed.remember(List.of(new Mention(old, new RawPosition(0, 1), List.of())));

        assertThat(landed.file(List.of(0), weeks.oldest())).hasSize(1);
        assertThat(count("landed")).isZero();
        assertThat(count("landed_lately")).isZero();
    }

    private List<Mention> land(int partition, long from, int count) {
        List<Mention> batch = new ArrayList<>();
        List<ResolvedEvent> resolved = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Event event = Events.of(Events.anonymous("visitor"));
            RawPosition position = new RawPosition(partition, from + i);
            batch.add(new Mention(event, position, List.of()));
            resolved.add(new ResolvedEvent(new OneId(1), event, position, List.of()));
        }
        landed.remember(batch);
        messages.remember(resolved);
        return batch;
    }

    private static Set<UUID> idsOf(List<Mention> batch) {
        return Set.copyOf(
                batch.stream().map(mention -> mention.event().id().value()).toList());
    }

    private long count(String table) {
        return jdbc.queryForObject("SELECT count(*) FROM identity." + table, Long.class);
    }
}
