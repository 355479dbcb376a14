package cdp.journey.report;

import cdp.identity.SqlArrays;
import cdp.ingest.EventCodec;
import cdp.journey.JourneyFigures;
import cdp.journey.JourneyId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

@Component
class JdbcJourneyFigures implements JourneyFigures {
    private static final String WHOLE = """
            SELECT journey_id, what, sum(n) FROM journey.counters WHERE journey_id = ANY(?) AND node = '' GROUP BY 1, 2
            """;

    private static final String INSIDE =
            "SELECT journey_id, count(*) FROM journey.runs WHERE journey_id = ANY(?) AND state = 'active' GROUP BY 1";

    private static final String NODES =
            "SELECT node, what, sum(n) FROM journey.counters WHERE journey_id = ? AND node <> '' GROUP BY 1, 2";

    private static final String WAITING =
            "SELECT node, count(*) FROM journey.runs WHERE journey_id = ? AND state = 'active' GROUP BY 1";

    private static final String ARMS = """
            SELECT coalesce(arm, ''), count(*), count(converted_at), coalesce(sum(revenue), 0) FROM journey.runs
            WHERE journey_id = ? AND entered_at > ? AND occurrence NOT LIKE '%~%' GROUP BY 1
            """;

    private static final String REFUSALS = """
            SELECT reason, count(*) FROM journey.touches WHERE journey_id = ? AND planned_at > ? AND status = 'refused'
            GROUP BY 1 ORDER BY 2 DESC, 1
            """;

    private static final String DAILY = """
            SELECT d.day::date, count(*) FILTER (WHERE d.what = 'entered'), count(*) FILTER (WHERE d.what = 'converted'),
                count(*) FILTER (WHERE d.what = 'sent')
            FROM (SELECT entered_at AT TIME ZONE 'Asia/Shanghai' AS day, 'entered' AS what FROM journey.runs
                    WHERE journey_id = ? AND entered_at > ?
                UNION ALL SELECT converted_at AT TIME ZONE 'Asia/Shanghai', 'converted' FROM journey.runs
                    WHERE journey_id = ? AND converted_at > ?
                UNION ALL SELECT handed_at AT TIME ZONE 'Asia/Shanghai', 'sent' FROM journey.touches
                    WHERE journey_id = ? AND handed_at > ? AND status = 'accepted') d
            GROUP BY 1 ORDER BY 1
            """;

    private static final String DEFINITION = """
            SELECT v.definition FROM journey.journeys j
            JOIN journey.journey_versions v ON v.journey_id = j.id AND v.version = j.version WHERE j.id = ?
            """;

    private static final String WALKS = """
            SELECT id, one_id, version, state, node, entered_at, due_at, until, finished_at, arm, key_value FROM journey.runs
            WHERE journey_id = ? AND id < ? AND (? = '' OR state = ?) ORDER BY id DESC LIMIT ?
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Contributions contributions;

    JdbcJourneyFigures(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.contributions = new Contributions(jdbc);
    }

    @Override
    public Totals totals(JourneyId journey) {
        return totals(List.of(journey)).getOrDefault(journey, Totals.NONE);
    }

    @Override
    public Map<JourneyId, Totals> totals(List<JourneyId> journeys) {
        Map<Long, Map<String, Long>> counts = new HashMap<>();
        var ids = SqlArrays.longs(journeys.stream().map(JourneyId::value).toList());
        jdbc.query(
                WHOLE,
                row -> {
                    counts.computeIfAbsent(row.getLong(1), first -> new HashMap<>())
                            .put(row.getString(2), row.getLong(3));
                },
                ids);
        jdbc.query(
                INSIDE,
                row -> {
                    counts.computeIfAbsent(row.getLong(1), first -> new HashMap<>())
                            .put("active", row.getLong(2));
                },
                ids);
        Map<JourneyId, Totals> totals = new HashMap<>();
        for (JourneyId journey : journeys) {
            Map<String, Long> of = counts.getOrDefault(journey.value(), Map.of());
            totals.put(
                    journey,
                    new Totals(
                            of.getOrDefault("entered", 0L),
                            of.getOrDefault("active", 0L),
                            of.getOrDefault("completed", 0L),
                            of.getOrDefault("exited", 0L),
                            of.getOrDefault("converted", 0L)));
        }
        return totals;
    }

    @Override
    public Counts counts(JourneyId journey) {
        Map<String, Map<String, Long>> counted = new TreeMap<>();
        jdbc.query(
                NODES,
                row -> {
                    counted.computeIfAbsent(row.getString(1), first -> new TreeMap<>())
                            .put(row.getString(2), row.getLong(3));
                },
                journey.value());
        Map<String, Long> waiting = new HashMap<>();
        jdbc.query(
                WAITING,
                row -> {
                    waiting.put(row.getString(1), row.getLong(2));
                    counted.computeIfAbsent(row.getString(1), first -> new TreeMap<>());
                },
                journey.value());
        Map<String, NodeCounts> nodes = new TreeMap<>();
        counted.forEach((node, of) -> nodes.put(node, nodeCounts(of, waiting.getOrDefault(node, 0L))));
        return new Counts(clock.instant(), totals(journey), nodes);
    }

    private static NodeCounts nodeCounts(Map<String, Long> of, long waiting) {
        Map<String, Long> ports = new TreeMap<>();
        of.forEach((what, n) -> {
            if (what.startsWith("port:")) {
                ports.put(what.substring("port:".length()), n);
            }
        });
        long out = ports.values().stream().mapToLong(Long::longValue).sum();
        return new NodeCounts(
                of.getOrDefault("in", out + waiting),
                waiting,
                out,
                ports,
                of.getOrDefault("sent", 0L),
                of.getOrDefault("refused", 0L),
                of.getOrDefault("failed", 0L),
                of.getOrDefault("unknown", 0L),
                of.getOrDefault("opened", 0L),
                of.getOrDefault("clicked", 0L));
    }

    private record Arm(String id, long entered, long converted, BigDecimal revenue) {}

    @Override
    public Report report(JourneyId journey, int days) {
        Instant now = clock.instant();
        Timestamp since = Timestamp.from(now.minus(Duration.ofDays(days)));
        long id = journey.value();
        List<Arm> arms = jdbc.query(
                ARMS,
                (row, number) -> new Arm(row.getString(1), row.getLong(2), row.getLong(3), row.getBigDecimal(4)),
                id,
                since);
        return new Report(
                now,
                compared(arms, armNames(id)),
                jdbc.query(REFUSALS, (row, number) -> new RefusalCount(row.getString(1), row.getLong(2)), id, since),
                jdbc.query(
                        DAILY,
                        (row, number) -> new Day(
                                row.getObject(1, LocalDate.class), row.getLong(2), row.getLong(3), row.getLong(4)),
                        id,
                        since,
                        id,
                        since,
                        id,
                        since));
    }

    private static List<ArmFigures> compared(List<Arm> arms, Map<String, String> names) {
        Arm control =
                arms.stream().filter(JdbcJourneyFigures::isControl).findFirst().orElse(null);
        List<ArmFigures> figures = new ArrayList<>();
        for (Arm arm : arms.stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList()) {
            RateDifference difference = control == null || isControl(arm)
                    ? null
                    : RateDifference.of(arm.converted(), arm.entered(), control.converted(), control.entered());
            figures.add(new ArmFigures(
                    arm.id().isEmpty() ? "all" : arm.id(),
                    names.getOrDefault(arm.id(), arm.id()),
                    isControl(arm),
                    arm.entered(),
                    arm.converted(),
                    RateDifference.rate(arm.converted(), arm.entered()),
                    arm.revenue(),
                    difference == null ? null : difference.lift(),
                    difference == null ? null : difference.low(),
                    difference == null ? null : difference.high()));
        }
        return figures;
    }

    @Override
    public List<Contribution> contributions(int days) {
        return contributions.since(clock.instant().minus(Duration.ofDays(days)));
    }

    @Override
    public Map<LocalDate, BigDecimal> revenueByDay(LocalDate from) {
        return contributions.revenueByDay(from);
    }

    private static boolean isControl(Arm arm) {
        return arm.id().equals("control");
    }

    private Map<String, String> armNames(long journey) {
        Map<String, String> names = new HashMap<>();
        for (String definition : jdbc.queryForList(DEFINITION, String.class, journey)) {
            for (JsonNode node : EventCodec.JSON.readTree(definition).path("nodes")) {
                node.path("settings")
                        .path("arms")
                        .forEach(arm -> names.putIfAbsent(
                                arm.path("id").asString(""), arm.path("name").asString("")));
            }
        }
        return names;
    }

    @Override
    public List<Walk> walks(JourneyId journey, @Nullable String state, long beforeId, int limit) {
        String wanted = state == null ? "" : state;
        return jdbc.query(
                WALKS,
                (row, number) -> new Walk(
                        row.getLong("id"),
                        row.getLong("one_id"),
                        row.getInt("version"),
                        row.getString("state"),
                        row.getString("node"),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getString("state").equals("active") ? instant(row, "due_at") : null,
                        instant(row, "finished_at"),
                        row.getString("arm"),
                        row.getString("key_value")),
                journey.value(),
                beforeId,
                wanted,
                wanted,
                limit);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
