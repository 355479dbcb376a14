package cdp.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.Event;
import cdp.ingest.Identifier;
import cdp.ingest.IdentifierKinds;
import cdp.ingest.Refusal;
import cdp.ingest.Sender;
import cdp.ingest.SourceId;
import cdp.ingest.intake.Parcel;
import cdp.ingest.intake.Parcels;
import cdp.ingest.mapping.Envelope;
import cdp.ingest.mapping.EventMapper;
import cdp.ingest.mapping.Mapping;
import cdp.ingest.mapping.SegmentMapper;
import cdp.ingest.mapping.SensorsMapper;
import cdp.web.demo.brand.BrandYear;
import cdp.web.demo.brand.DemoSource;
import cdp.web.demo.brand.Happening;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.MissingNode;

class SentYearTest {
    private static final Instant END = Instant.parse("2026-11-18T06:20:00Z");
    private static final long SEED = 20_260_701;
    private static final Map<DemoSource, EventMapper> MAPPERS = mappers();

    private static Map<DemoSource, EventMapper> mappers() {
        Map<DemoSource, EventMapper> mappers = new HashMap<>();
        for (DemoSource source : DemoSource.values()) {
            mappers.put(source, source.speaksSensors() ? new SensorsMapper() : new SegmentMapper());
        }
        return mappers;
    }

    /** In slices, as they are sent. */
    private static void batches(BrandYear year, Consumer<Batch> to) {
        List<Happening> all = year.happenings();
        for (int from = 0; from < all.size(); from += Feed.SLICE) {
            List<Happening> slice = all.subList(from, Math.min(from + Feed.SLICE, all.size()));
            for (DemoSource source : DemoSource.values()) {
                Batch.of(
                                source,
                                slice.stream()
                                        .filter(one -> one.source() == source)
                                        .toList())
                        .forEach(to);
            }
        }
    }

    private static List<Event> receive(Batch batch) {
        Envelope envelope = new Envelope(
                new Sender(
                        new SourceId(number(batch.source())),
                        batch.source().title(),
                        batch.source().trust(),
                        false,
                        1),
                batch.source().speaksSensors() ? "/sa" : "/v1/batch",
                END,
                Optional.empty(),
                MissingNode.getInstance(),
                Duration.ofHours(24));
        List<Event> events = new ArrayList<>();
        for (Parcel.Item item : open(batch).events()) {
            switch (MAPPERS.get(batch.source()).map(item.json(), item, envelope)) {
                case Mapping.Accepted(Event event) -> events.add(event);
                case Mapping.Refused(Refusal refusal) -> throw new AssertionError(refusal + " " + item.json());
            }
        }
        return events;
    }

    private static int number(DemoSource source) {
        return Arrays.asList(DemoSource.values()).indexOf(source) + 1;
    }

    private static Parcel open(Batch batch) {
        try {
            return Parcels.open(batch.body());
        } catch (Parcels.Unreadable unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void the_collectors_accept_every_event_and_batches_stay_within_their_limits() {
        BrandYear year = BrandYear.of(20_000, SEED, END);
        Set<String> messages = new HashSet<>();

        batches(year, batch -> {
            assertThat(batch.events()).isBetween(1, Batch.MOST_EVENTS);
            assertThat(batch.body().length).isLessThanOrEqualTo(Batch.MOST_BYTES);
            List<Event> events = receive(batch);
            assertThat(events).hasSize(batch.events());
            events.forEach(event -> messages.add(event.source().value() + " " + event.messageId()));
        });

        assertThat(messages).hasSameSizeAs(year.happenings());
    }

    @Test
    void linked_accounts_make_fewer_persons_than_accounts_and_never_join_two_people() {
        BrandYear year = BrandYear.of(5_000, SEED, END);
        Components persons = new Components();
        batches(year, batch -> receive(batch).forEach(event -> persons.read(event, realPerson(event))));

        Map<String, Set<Long>> realPeople = persons.realPeople();

        assertThat(realPeople.values()).allSatisfy(people -> assertThat(people).hasSize(1));
        assertThat(realPeople.size()).isBetween(year.people(), year.accounts() * 2 / 3);
        long whole = realPeople.values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.groupingBy(person -> person, Collectors.counting()))
                .values()
                .stream()
                .filter(parts -> parts == 1)
                .count();
        assertThat(whole)
                .as("people of whom every account was linked")
                .isBetween(year.people() * 45L / 100, year.people() * 70L / 100);
    }

    private static long realPerson(Event event) {
        String number = event.messageId().replaceFirst("^demo-", "").replaceFirst("[ -].*", "");
        return Long.parseLong(number) / 100_000;
    }

    /** Identifiers seen together belong together; the tablets of stores belong to nobody. */
    private static final class Components {
        private final Map<Identifier, Identifier> parents = new HashMap<>();
        private final Map<Identifier, Long> owners = new HashMap<>();

        void read(Event event, long person) {
            List<Identifier> own = event.identifiers().stream()
                    .filter(identifier -> !identifier.kind().equals(IdentifierKinds.DEVICE_ID))
                    .toList();
            for (Identifier identifier : own) {
                owners.put(identifier, person);
                Identifier one = root(own.getFirst());
                Identifier other = root(identifier);
                if (!one.equals(other)) {
                    parents.put(other, one);
                }
            }
        }

        private Identifier root(Identifier identifier) {
            Identifier current = identifier;
            for (Identifier next = parents.get(current); next != null; next = parents.get(current)) {
                current = next;
            }
            return current;
        }

        Map<String, Set<Long>> realPeople() {
            Map<String, Set<Long>> people = new HashMap<>();
            owners.forEach((identifier, person) -> people.computeIfAbsent(
                            root(identifier).toString(), first -> new HashSet<>())
                    .add(person));
            return people;
        }
    }

    @Test
    void the_same_seed_and_end_give_the_same_bytes() {
        assertThat(digest(SEED, END)).isEqualTo(digest(SEED, END)).isEqualTo("fb3ca939070f5490");
    }

    @Test
    void another_seed_or_another_end_gives_another_year() {
        assertThat(digest(SEED + 1, END)).isNotEqualTo(digest(SEED, END));
        assertThat(digest(SEED, END.plusSeconds(60))).isNotEqualTo(digest(SEED, END));
    }

    private static String digest(long seed, Instant end) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            batches(BrandYear.of(500, seed, end), batch -> digest.update(batch.body()));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
