package cdp.profile.store;

import cdp.identity.HeldIdentifier;
import cdp.identity.Merge;
import cdp.identity.OneId;
import cdp.identity.Person;
import cdp.identity.Persons;
import cdp.identity.SqlArrays;
import cdp.ingest.SourceId;
import cdp.profile.Attributes;
import cdp.profile.Money;
import cdp.profile.Profiles;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

@Component
class JdbcProfiles implements Profiles {
    private static final String SOURCES = "SELECT DISTINCT source_id FROM profile.events WHERE one_id = ANY(?)";

    /** By currency, the one used for most orders first. */
    private static final String ORDERS = """
            SELECT currency, count(DISTINCT order_key) FILTER (WHERE paid) AS orders, sum(money),
                max(occurred_at) FILTER (WHERE paid)
            FROM (SELECT coalesce(properties ->> 'currency', ?) AS currency, name = 'order_paid' AS paid, occurred_at,
                    coalesce(properties ->> 'order_id', event_id::text) AS order_key,
                    coalesce(CASE name WHEN 'order_paid' THEN profile.amount(properties) ELSE -abs(profile.amount(properties)) END, 0)
                        AS money
                FROM profile.events WHERE one_id = ANY(?) AND name IN ('order_paid', 'order_refunded')) o
            GROUP BY currency ORDER BY orders DESC, currency
            """;

    private static final String WITH_ORDER = """
            SELECT DISTINCT one_id FROM profile.events WHERE properties ?? 'order_id' AND properties ->> 'order_id' = ? LIMIT ?
            """;

    private static final String NAMES =
            "SELECT event_id, name FROM profile.events WHERE one_id = ANY(?) AND event_id = ANY(?)";

    private final JdbcTemplate jdbc;
    private final Persons persons;
    private final StoredProfiles profiles;

    JdbcProfiles(JdbcTemplate jdbc, Persons persons, StoredProfiles profiles) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.profiles = profiles;
    }

    @Override
    public Optional<Profile> find(OneId asked) {
        return persons.current(asked)
                .flatMap(current -> persons.find(List.of(current)).stream().findFirst())
                .map(person -> profile(asked, person));
    }

    private Profile profile(OneId asked, Person person) {
        List<OneId> one = List.of(person.id());
        List<Merge> merges = persons.mergedInto(person.id());
        SqlArrayValue everyId =
                SqlArrays.longs(Stream.concat(one.stream(), merges.stream().map(Merge::loser))
                        .map(OneId::value)
                        .toList());
        Attributes attributes = profiles.find(one).getOrDefault(person.id(), new Attributes());
        return new Profile(
                asked,
                person,
                attributes.values(),
                persons.identifiersOf(one),
                joined(merges, everyId),
                doings(everyId));
    }

    private List<Joined> joined(List<Merge> merges, SqlArrayValue everyId) {
        if (merges.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> names = new HashMap<>();
        jdbc.query(
                NAMES,
                row -> {
                    names.put(row.getObject(1, UUID.class), row.getString(2));
                },
                everyId,
                SqlArrays.uuids(
                        merges.stream().map(merge -> merge.evidence().value()).toList()));
        return merges.stream()
                .map(merge ->
                        new Joined(merge, names.getOrDefault(merge.evidence().value(), "")))
                .toList();
    }

    private record Bought(
            String currency,
            long orders,
            BigDecimal spent,
            @Nullable Timestamp last) {}

    private Doings doings(SqlArrayValue everyId) {
        Set<SourceId> sources =
                new HashSet<>(jdbc.query(SOURCES, (row, number) -> new SourceId(row.getInt(1)), everyId));
        List<Bought> bought = jdbc.query(
                ORDERS,
                (row, number) -> new Bought(
                        row.getString(1), row.getLong(2), Money.shown(row.getBigDecimal(3)), row.getTimestamp(4)),
                Money.USUAL_CURRENCY,
                everyId);
        if (bought.isEmpty()) {
            return new Doings(Money.shown(BigDecimal.ZERO), Money.USUAL_CURRENCY, 0, null, sources);
        }
        Bought most = bought.getFirst();
        Instant last = most.last() == null ? null : most.last().toInstant();
        return new Doings(most.spent(), most.currency(), most.orders(), last, sources);
    }

    @Override
    public Map<OneId, Summary> summaries(Collection<OneId> ids) {
        Map<OneId, Attributes> attributes = profiles.find(ids);
        Map<OneId, List<HeldIdentifier>> identifiers =
                persons.identifiersOf(ids).stream().collect(Collectors.groupingBy(HeldIdentifier::person));
        Map<OneId, Summary> summaries = new LinkedHashMap<>();
        for (Person person : persons.find(ids)) {
            summaries.put(
                    person.id(),
                    new Summary(
                            person,
                            attributes
                                    .getOrDefault(person.id(), new Attributes())
                                    .values(),
                            identifiers.getOrDefault(person.id(), List.of())));
        }
        return summaries;
    }

    @Override
    public List<OneId> withOrder(String orderNumber, int limit) {
        List<OneId> landedOn = jdbc.query(WITH_ORDER, (row, number) -> new OneId(row.getLong(1)), orderNumber, limit);
        return persons.current(landedOn).values().stream().distinct().sorted().toList();
    }
}
