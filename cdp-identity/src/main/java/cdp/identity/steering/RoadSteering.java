package cdp.identity.steering;

import cdp.identity.EventCounts;
import cdp.identity.OneId;
import cdp.identity.Regroup;
import cdp.identity.RuleSets;
import cdp.identity.SqlArrays;
import cdp.identity.Steering;
import cdp.identity.graph.Foresight;
import cdp.ingest.EventId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Orders travel the road like everything else that happened, so they have their place among the events they are about. */
@Component
class RoadSteering implements Steering {
    private static final String EVENTS = "SELECT one_id, events FROM identity.persons WHERE one_id = ANY(?)";

    private static final String DONE = "SELECT EXISTS (SELECT FROM identity.orders WHERE event_id = ?)";

    private final JdbcTemplate jdbc;
    private final Foresight foresight;
    private final RuleSets rules;
    private final EventCounts counts;
    private final OrderBook book;
    private final OrderPost post;

    RoadSteering(JdbcTemplate jdbc, RuleSets rules, EventCounts counts, OrderBook book, OrderPost post, Clock clock) {
        this.jdbc = jdbc;
        this.foresight = new Foresight(jdbc, clock);
        this.rules = rules;
        this.counts = counts;
        this.book = book;
        this.post = post;
    }

    @Override
    public Preview preview(Order order) {
        Foresight.Outlook outlook = foresight.of(book.enter(order, ""), rules.identityRules(), rules.linkRules());
        Map<UUID, OneId> byIdentifier = new HashMap<>();
        outlook.after().forEach((key, person) -> byIdentifier.put(key, new OneId(person)));
        Map<OneId, OneId> targets = new HashMap<>();
        outlook.targets().forEach((oneId, person) -> targets.put(new OneId(oneId), new OneId(person)));
        Map<Long, Long> wouldHave = new HashMap<>();
        counts.under(new Regroup(byIdentifier, targets))
                .forEach((person, events) -> wouldHave.put(person.value(), events));
        return new Preview(
                parts(outlook.before(), has(new TreeSet<>(outlook.before().values()))),
                parts(outlook.after(), wouldHave));
    }

    private Map<Long, Long> has(Set<Long> people) {
        Map<Long, Long> has = new HashMap<>();
        jdbc.query(
                EVENTS,
                row -> {
                    has.put(row.getLong(1), row.getLong(2));
                },
                SqlArrays.longs(people));
        return has;
    }

    private static List<Part> parts(Map<UUID, Long> owners, Map<Long, Long> events) {
        Map<Long, List<UUID>> people = new TreeMap<>();
        new TreeMap<>(owners)
                .forEach((key, person) -> people.computeIfAbsent(person, first -> new ArrayList<>())
                        .add(key));
        return people.entrySet().stream()
                .map(part -> new Part(shown(part.getKey()), part.getValue(), events.getOrDefault(part.getKey(), 0L)))
                .toList();
    }

    /** People who do not exist yet have negative numbers. */
    private static long shown(long person) {
        long newness = Foresight.NEW - person;
        return newness < Integer.MAX_VALUE ? -1 - newness : person;
    }

    @Override
    public EventId give(Order order, String byUser) {
        return post.send(book.enter(order, byUser));
    }

    @Override
    public boolean done(EventId id) {
        return Boolean.TRUE.equals(jdbc.queryForObject(DONE, Boolean.class, id.value()));
    }
}
