package cdp.identity.graph;

import cdp.identity.Merge;
import cdp.identity.OneId;
import cdp.identity.RawPosition;
import cdp.identity.RuleSets;
import cdp.identity.vault.Vault;
import cdp.ingest.EventId;
import cdp.ingest.Identifier;
import cdp.ingest.SourceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds again what became of events that were committed in an earlier life of the process, so that downstream hears of them.
 * A repeat that changed nothing then is not told now: the landed table says which record of an event was the one.
 */
@Component
class Retelling {
    private static final String MERGES = """
            SELECT loser, winner, merged_at, event_id, source_id, raw_partition, raw_offset FROM identity.redirects
            WHERE raw_partition = ? AND raw_offset BETWEEN ? AND ? ORDER BY raw_offset, loser
            """;

    private static final String REGROUPS = """
            SELECT raw_offset, people FROM identity.regroups WHERE raw_partition = ? AND raw_offset BETWEEN ? AND ?
            ORDER BY raw_offset
            """;

    private final JdbcTemplate jdbc;
    private final LandedEvents landed;
    private final JdbcIdentityGraph graph;
    private final Vault vault;
    private final RuleSets sets;

    Retelling(JdbcTemplate jdbc, LandedEvents landed, JdbcIdentityGraph graph, Vault vault, RuleSets sets) {
        this.jdbc = jdbc;
        this.landed = landed;
        this.graph = graph;
        this.vault = vault;
        this.sets = sets;
    }

    void tellAgain(List<RawEvent> known, Landing landing) {
        List<RawEvent> readable = known.stream().filter(RawEvent::isReadable).toList();
        if (readable.isEmpty()) {
            return;
        }
        Map<UUID, RawPosition> told = positions(readable);
        List<RawEvent> own = readable.stream()
                .filter(raw -> raw.position().equals(told.get(raw.event().id().value())))
                .toList();
        Map<RawPosition, List<OneId>> mergedIn = merges(own, landing);
        regroups(own, landing);
        Map<UUID, Long> persons = persons(own);
        for (RawEvent raw : own) {
            Long person = persons.get(raw.event().id().value());
            if (person != null) {
                landing.tell(new Landing.Told(
                        raw.position(),
                        new OneId(person),
                        raw.bytes(),
                        mergedIn.getOrDefault(raw.position(), List.of()),
                        null));
            }
        }
    }

    private Map<UUID, RawPosition> positions(List<RawEvent> events) {
        Map<UUID, RawPosition> positions = landed.filed(
                events.stream().map(raw -> raw.event().id().value()).toList());
        Set<Integer> partitions =
                events.stream().map(raw -> raw.position().partition()).collect(Collectors.toSet());
        landed.lately(partitions).forEach(entry -> positions.put(entry.id(), entry.position()));
        return positions;
    }

    /** By event, the person its surest identifier belongs to today. */
    private Map<UUID, Long> persons(List<RawEvent> events) {
        Set<UUID> keys = new HashSet<>();
        for (RawEvent raw : events) {
            for (Identifier identifier : raw.event().identifiers()) {
                keys.add(vault.key(identifier));
            }
        }
        Map<UUID, JdbcIdentityGraph.Owner> owners = graph.owners(keys);
        Map<UUID, Long> persons = new HashMap<>();
        var rules = sets.identityRules();
        for (RawEvent raw : events) {
            raw.event().identifiers().stream()
                    .sorted(Comparator.comparingInt(
                            identifier -> rules.of(identifier.kind()).priority()))
                    .map(identifier -> owners.get(vault.key(identifier)))
                    .filter(Objects::nonNull)
                    .min(Comparator.comparing(owner -> owner.standing().linksNobody()))
                    .ifPresent(owner -> persons.put(raw.event().id().value(), owner.oneId()));
        }
        return persons;
    }

    private static Map<Integer, long[]> ranges(List<RawEvent> events) {
        Map<Integer, long[]> ranges = new HashMap<>();
        for (RawEvent raw : events) {
            long offset = raw.position().offset();
            long[] range = ranges.computeIfAbsent(raw.position().partition(), first -> new long[] {offset, offset});
            range[1] = Math.max(range[1], offset);
        }
        return ranges;
    }

    private void regroups(List<RawEvent> events, Landing landing) {
        ranges(events)
                .forEach((partition, range) -> jdbc.query(
                        REGROUPS,
                        row -> {
                            Set<OneId> people = new HashSet<>();
                            for (Object oneId : (Object[]) row.getArray(2).getArray()) {
                                people.add(new OneId((Long) oneId));
                            }
                            landing.tell(new Landing.Regrouped(new RawPosition(partition, row.getLong(1)), people));
                        },
                        partition,
                        range[0],
                        range[1]));
    }

    private Map<RawPosition, List<OneId>> merges(List<RawEvent> events, Landing landing) {
        Map<Integer, long[]> ranges = ranges(events);
        Map<RawPosition, List<OneId>> mergedIn = new HashMap<>();
        ranges.forEach((partition, range) -> jdbc.query(
                MERGES,
                row -> {
                    RawPosition position = new RawPosition(row.getInt(6), row.getLong(7));
                    OneId loser = new OneId(row.getLong(1));
                    mergedIn.computeIfAbsent(position, first -> new ArrayList<>(1))
                            .add(loser);
                    landing.tell(new Merge(
                            new OneId(row.getLong(2)),
                            loser,
                            row.getTimestamp(3).toInstant(),
                            new EventId(row.getObject(4, UUID.class)),
                            new SourceId(row.getInt(5)),
                            position));
                },
                partition,
                range[0],
                range[1]));
        return mergedIn;
    }
}
