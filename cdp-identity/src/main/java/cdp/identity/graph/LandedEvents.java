package cdp.identity.graph;

import cdp.identity.BinaryCopy;
import cdp.identity.RawPosition;
import cdp.identity.SqlArrays;
import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which events changed state, so that a repeat changes nothing: the latest as they came, the others on file. */
@Component
class LandedEvents {
    private static final String FIND =
            "SELECT event_id, raw_partition, raw_offset FROM identity.landed WHERE event_id = ANY(?)";

    private static final String REMEMBER = "INSERT INTO identity.landed_lately (raw_partition, entries) VALUES (?, ?)";

    private static final String LATELY =
            "SELECT raw_partition, entries FROM identity.landed_lately WHERE raw_partition = ANY(?)";

    private static final String TAKE_OUT =
            "DELETE FROM identity.landed_lately WHERE raw_partition = ANY(?) RETURNING raw_partition, entries";

    private static final String COPY =
            "COPY identity.landed (event_id, received_on, raw_partition, raw_offset) FROM STDIN (FORMAT binary)";

    private static final String INSERT = """
            INSERT INTO identity.landed (event_id, received_on, raw_partition, raw_offset) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;

    private static final String FILED = "SELECT event_id FROM identity.landed";

    private static final int PIECE = 10_000;

    /** By day, and as PostgreSQL orders ids. */
    private static final Comparator<LandedEntry> AS_FILED = (one, other) -> {
        if (one.receivedOn() != other.receivedOn()) {
            return Integer.compare(one.receivedOn(), other.receivedOn());
        }
        int order = Long.compareUnsigned(
                one.id().getMostSignificantBits(), other.id().getMostSignificantBits());
        return order != 0
                ? order
                : Long.compareUnsigned(
                        one.id().getLeastSignificantBits(), other.id().getLeastSignificantBits());
    };

    private final JdbcTemplate jdbc;
    private final TransactionTemplate apart;

    LandedEvents(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
    }

    /** Those of the ids that are on file, and where each was read. */
    Map<UUID, RawPosition> filed(Collection<UUID> ids) {
        Map<UUID, RawPosition> found = new HashMap<>();
        jdbc.query(
                FIND,
                row -> {
                    found.put(row.getObject(1, UUID.class), new RawPosition(row.getInt(2), row.getLong(3)));
                },
                SqlArrays.uuids(ids));
        return found;
    }

    /** Keeps the events of a batch, a row per raw partition. Part of the transaction that changes state for them. */
    void remember(List<Mention> batch) {
        Map<Integer, List<LandedEntry>> byPartition = new TreeMap<>();
        for (Mention mention : batch) {
            byPartition
                    .computeIfAbsent(mention.position().partition(), first -> new ArrayList<>())
                    .add(LandedEntry.of(mention));
        }
        List<Object[]> rows = new ArrayList<>();
        byPartition.forEach((partition, entries) -> rows.add(new Object[] {partition, LandedEntry.pack(entries)}));
        jdbc.batchUpdate(REMEMBER, rows);
    }

    /** What has not been filed yet, of these raw partitions. */
    List<LandedEntry> lately(Collection<Integer> partitions) {
        List<LandedEntry> entries = new ArrayList<>();
        jdbc.query(
                LATELY,
                row -> {
                    entries.addAll(LandedEntry.unpack(row.getInt(1), row.getBytes(2)));
                },
                SqlArrays.integers(partitions));
        return entries;
    }

    /**
     * Files what is kept of these raw partitions, many at a time and in order, which is a fraction of the work in an index of
     * random ids; what was received before the oldest day is forgotten instead. Says what it was.
     */
    List<LandedEntry> file(Collection<Integer> partitions, LocalDate oldest) {
        try {
            return file(partitions, oldest, this::copy);
        } catch (DuplicateKeyException filedByAnotherPartition) {
            return file(partitions, oldest, this::insert);
        }
    }

    private List<LandedEntry> file(
            Collection<Integer> partitions, LocalDate oldest, Consumer<List<LandedEntry>> write) {
        return Objects.requireNonNull(apart.execute(status -> {
            List<LandedEntry> entries = new ArrayList<>();
            jdbc.query(
                    TAKE_OUT,
                    row -> {
                        entries.addAll(LandedEntry.unpack(row.getInt(1), row.getBytes(2)));
                    },
                    SqlArrays.integers(partitions));
            entries.sort(AS_FILED);
            write.accept(since(entries, Math.toIntExact(oldest.toEpochDay())));
            return entries;
        }));
    }

    /** Of entries in the order of their days, those of the day or later. */
    private static List<LandedEntry> since(List<LandedEntry> entries, int day) {
        int from = 0;
        while (from < entries.size() && entries.get(from).receivedOn() < day) {
            from++;
        }
        return entries.subList(from, entries.size());
    }

    private void copy(List<LandedEntry> entries) {
        BinaryCopy rows = new BinaryCopy();
        for (LandedEntry entry : entries) {
            rows.row(4)
                    .uuid(entry.id())
                    .date(entry.receivedOn())
                    .int4(entry.position().partition())
                    .int8(entry.position().offset());
        }
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            rows.send(connection, COPY);
            return true;
        });
    }

    private void insert(List<LandedEntry> entries) {
        jdbc.batchUpdate(
                INSERT,
                entries.stream()
                        .map(entry -> new Object[] {
                            entry.id(),
                            LocalDate.ofEpochDay(entry.receivedOn()),
                            entry.position().partition(),
                            entry.position().offset()
                        })
                        .toList());
    }

    /** Every id on file, piece by piece. */
    void eachFiled(Consumer<List<UUID>> piece) {
        apart.executeWithoutResult(status -> {
            List<UUID> ids = new ArrayList<>(PIECE);
            RowCallbackHandler gather = row -> {
                ids.add(row.getObject(1, UUID.class));
                if (ids.size() == PIECE) {
                    piece.accept(ids);
                    ids.clear();
                }
            };
            jdbc.query(
                    connection -> {
                        PreparedStatement all = connection.prepareStatement(FILED);
                        all.setFetchSize(PIECE);
                        return all;
                    },
                    gather);
            piece.accept(ids);
        });
    }
}
