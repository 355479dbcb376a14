package cdp.segment.computation;

import cdp.profile.Cohorts;
import cdp.profile.ParameterizedSql;
import cdp.segment.Dictionary;
import cdp.segment.condition.Moments;
import cdp.segment.describe.Vocabulary;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Read off the projection, and remembered for a while: vocabularies change slowly. */
@Component
class ProjectedDictionary implements Dictionary {
    private static final int MOST_VALUES_OF_ATTRIBUTES = 20;
    private static final int MOST_VALUES_OF_PROPERTIES = 10;
    private static final int LATEST = 300;

    /** Each key with each sort of value it has; the values of texts with their counts. */
    private static final String FIELDS = """
            , fields AS (SELECT d.subject, j.key, j.type, CASE j.type WHEN 'VARCHAR' THEN j.value ->> '$' END AS said
                FROM docs d, json_each(CAST(d.doc AS JSON)) j WHERE j.type <> 'NULL'),
            sorts AS (SELECT subject, key, count(*) AS people, count(*) FILTER (WHERE type = 'VARCHAR') AS texts,
                count(*) FILTER (WHERE type = 'BOOLEAN') AS flags,
                count(*) FILTER (WHERE type IN ('BIGINT', 'UBIGINT', 'DOUBLE')) AS numbers
                FROM fields GROUP BY subject, key),
            told AS (SELECT subject, key, said, count(*) AS times FROM fields WHERE said IS NOT NULL
                GROUP BY subject, key, said
                QUALIFY row_number() OVER (PARTITION BY subject, key ORDER BY count(*) DESC, said) <= ?)
            SELECT s.subject, s.key, s.people, s.texts, s.flags, s.numbers, t.said FROM sorts s
            LEFT JOIN told t ON t.subject = s.subject AND t.key = s.key ORDER BY s.subject, s.key, t.times DESC, t.said
            """;

    private static final String ATTRIBUTES = "WITH docs AS (SELECT '' AS subject, attrs AS doc FROM profiles)";

    private static final String PROPERTIES = """
            WITH docs AS (SELECT name AS subject, unnest(arg_max(props, occurred_at, ?)) AS doc FROM events GROUP BY name)
            """;

    private static final String EVENTS = """
            SELECT name, count(*), count(*) FILTER (WHERE occurred_at > make_timestamp(?) AND occurred_at <= make_timestamp(?))
            FROM events GROUP BY name ORDER BY 2 DESC, name
            """;

    private final Cohorts cohorts;
    private final Clock clock;
    private final Cache<String, Contents> remembered =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).build();

    ProjectedDictionary(Cohorts cohorts, Clock clock) {
        this.cohorts = cohorts;
        this.clock = clock;
    }

    /** A key of one subject: of everybody's attributes, or of one event's properties. */
    private static final class Field {
        private final String key;
        private final long people;
        private final long[] sorts;
        private final List<String> texts = new ArrayList<>();

        Field(String key, long people, long... sorts) {
            this.key = key;
            this.people = people;
            this.sorts = sorts;
        }

        Type type() {
            if (sorts[2] > sorts[0] && sorts[2] >= sorts[1]) {
                return Type.NUMBER;
            }
            if (sorts[1] > sorts[0]) {
                return Type.BOOLEAN;
            }
            boolean times = !texts.isEmpty() && texts.stream().allMatch(text -> Moments.parse(text) != null);
            return times ? Type.TIME : Type.TEXT;
        }
    }

    @Override
    public Contents read() {
        return remembered.get("", any -> ask());
    }

    private Contents ask() {
        Instant asOf = cohorts.asOf();
        List<Attribute> attributes =
                fields(new ParameterizedSql().add(ATTRIBUTES), MOST_VALUES_OF_ATTRIBUTES)
                        .getOrDefault("", List.of())
                        .stream()
                        .sorted(Comparator.comparingLong((Field field) -> -field.people)
                                .thenComparing(field -> field.key))
                        .map(field -> new Attribute(
                                field.key,
                                Vocabulary.field(field.key),
                                field.type(),
                                field.people,
                                List.copyOf(field.texts)))
                        .toList();
        Map<String, List<Field>> properties =
                fields(new ParameterizedSql().add(PROPERTIES, LATEST), MOST_VALUES_OF_PROPERTIES);
        Instant now = clock.instant();
        ParameterizedSql events =
                new ParameterizedSql().add(EVENTS, micros(now.minus(Duration.ofDays(1))), micros(now));
        return new Contents(
                attributes,
                cohorts.ask(
                        events,
                        (row, number) -> new EventName(
                                row.getString(1),
                                Vocabulary.event(row.getString(1)),
                                row.getLong(3),
                                row.getLong(2),
                                properties.getOrDefault(row.getString(1), List.of()).stream()
                                        .map(field -> new Property(field.key, field.type(), List.copyOf(field.texts)))
                                        .toList())),
                asOf);
    }

    private Map<String, List<Field>> fields(ParameterizedSql docs, int values) {
        Map<String, Map<String, Field>> fields = new HashMap<>();
        docs.add(FIELDS, values);
        cohorts.ask(docs, (row, number) -> {
            Field field = new Field(row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6));
            Field known = fields.computeIfAbsent(row.getString(1), first -> new TreeMap<>())
                    .computeIfAbsent(field.key, first -> field);
            String said = row.getString(7);
            return said != null && known.texts.add(said);
        });
        Map<String, List<Field>> lists = new HashMap<>();
        fields.forEach((subject, of) -> lists.put(subject, List.copyOf(of.values())));
        return lists;
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
