package cdp.segment.membership;

import cdp.identity.IdentityProperties;
import cdp.identity.OneId;
import cdp.identity.SqlArrays;
import cdp.segment.MembershipChanged;
import cdp.segment.Memberships;
import cdp.segment.SegmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

@Component
class JdbcMemberships implements Memberships {
    private static final String MEMBERS = "SELECT shard, members FROM segment.memberships WHERE segment_id = ?";

    private static final String OF_SHARD = """
            SELECT segment_id, members FROM segment.memberships WHERE shard = ? AND segment_id > 0 AND size > 0
            ORDER BY segment_id
            """;

    private static final String SIZES = """
            SELECT segment_id, sum(size) FROM segment.memberships WHERE segment_id = ANY(?) GROUP BY segment_id
            """;

    private static final String ENTERED = """
            SELECT DISTINCT ON (one_id, segment_id) one_id, segment_id, noticed_at FROM segment.changes
            WHERE one_id = ANY(?) AND segment_id = ANY(?) AND entered ORDER BY one_id, segment_id, seq DESC
            """;

    private static final String HISTORY = """
            SELECT hour, sum(sum(entered) - sum(departed)) OVER (ORDER BY hour), sum(entered), sum(departed)
            FROM segment.movements WHERE segment_id = ? GROUP BY hour ORDER BY hour
            """;

    private static final String CHANGES = """
            SELECT segment_id, one_id, entered, noticed_at, cause, version, shard, seq FROM segment.changes
            WHERE segment_id = ? AND (noticed_at, shard, seq) < (?, ?, ?)
            ORDER BY noticed_at DESC, shard DESC, seq DESC LIMIT ?
            """;

    private static final ChangePosition NEWEST =
            new ChangePosition(Instant.parse("9999-01-01T00:00:00Z"), Integer.MAX_VALUE, Long.MAX_VALUE);

    static final RowMapper<MembershipChanged> CHANGE = (row, number) -> new MembershipChanged(
            new SegmentId(row.getLong("segment_id")),
            new OneId(row.getLong("one_id")),
            row.getBoolean("entered") ? MembershipChanged.Change.ENTERED : MembershipChanged.Change.LEFT,
            row.getTimestamp("noticed_at").toInstant(),
            MembershipChanged.Cause.valueOf(row.getString("cause").toUpperCase(Locale.ROOT)),
            row.getInt("version"),
            row.getInt("shard"),
            row.getLong("seq"));

    private final JdbcTemplate jdbc;
    private final int shards;

    JdbcMemberships(JdbcTemplate jdbc, IdentityProperties properties) {
        this.jdbc = jdbc;
        this.shards = properties.shards();
    }

    @Override
    public boolean isMember(SegmentId segment, OneId person) {
        return jdbc
                .query(
                        MEMBERS + " AND shard = ?",
                        (row, number) -> members(row).contains(person),
                        segment.value(),
                        person.shard(shards))
                .stream()
                .anyMatch(Boolean::booleanValue);
    }

    private ShardMembers members(ResultSet row) throws SQLException {
        return ShardMembers.read(row.getInt("shard"), shards, row.getBytes("members"));
    }

    @Override
    public long size(SegmentId segment) {
        return sizes(List.of(segment)).getOrDefault(segment, 0L);
    }

    @Override
    public Map<SegmentId, Long> sizes(Collection<SegmentId> segments) {
        Map<SegmentId, Long> sizes = new HashMap<>();
        jdbc.query(
                SIZES,
                row -> {
                    sizes.put(new SegmentId(row.getLong(1)), row.getLong(2));
                },
                SqlArrays.longs(segments.stream().map(SegmentId::value).toList()));
        return sizes;
    }

    @Override
    public List<Member> members(SegmentId segment, long afterOneId, int limit) {
        List<OneId> page = new ArrayList<>();
        jdbc.query(
                MEMBERS,
                row -> {
                    page.addAll(members(row).after(afterOneId, limit));
                },
                segment.value());
        List<OneId> first = page.stream().sorted().limit(limit).toList();
        Map<OneId, Instant> entered = new HashMap<>();
        entered(first, List.of(segment)).forEach((key, at) -> entered.put(key.person(), at));
        return first.stream()
                .map(person -> new Member(person, entered.get(person)))
                .toList();
    }

    private record Key(OneId person, SegmentId segment) {}

    private Map<Key, Instant> entered(Collection<OneId> people, Collection<SegmentId> segments) {
        Map<Key, Instant> entered = new HashMap<>();
        jdbc.query(
                ENTERED,
                row -> {
                    entered.put(
                            new Key(new OneId(row.getLong(1)), new SegmentId(row.getLong(2))),
                            row.getTimestamp(3).toInstant());
                },
                SqlArrays.longs(people.stream().map(OneId::value).toList()),
                SqlArrays.longs(segments.stream().map(SegmentId::value).toList()));
        return entered;
    }

    @Override
    public List<Membership> of(OneId person) {
        int shard = person.shard(shards);
        List<SegmentId> segments = new ArrayList<>();
        jdbc.query(
                OF_SHARD,
                row -> {
                    if (ShardMembers.read(shard, shards, row.getBytes("members"))
                            .contains(person)) {
                        segments.add(new SegmentId(row.getLong("segment_id")));
                    }
                },
                shard);
        Map<Key, Instant> entered = entered(List.of(person), segments);
        return segments.stream()
                .map(segment -> new Membership(segment, entered.get(new Key(person, segment))))
                .toList();
    }

    @Override
    public List<Size> history(SegmentId segment, Instant since) {
        List<Size> all = jdbc.query(
                HISTORY,
                (row, number) ->
                        new Size(row.getTimestamp(1).toInstant(), row.getLong(2), row.getLong(3), row.getLong(4)),
                segment.value());
        List<Size> shown = new ArrayList<>();
        all.stream()
                .filter(size -> size.at().isBefore(since))
                .max(Comparator.comparing(Size::at))
                .ifPresent(before -> shown.add(new Size(since, before.size(), 0, 0)));
        all.stream().filter(size -> !size.at().isBefore(since)).forEach(shown::add);
        return shown;
    }

    @Override
    public List<MembershipChanged> changes(SegmentId segment, @Nullable ChangePosition after, int limit) {
        ChangePosition from = after == null ? NEWEST : after;
        return jdbc.query(CHANGES, CHANGE, segment.value(), Timestamp.from(from.at()), from.shard(), from.seq(), limit);
    }
}
