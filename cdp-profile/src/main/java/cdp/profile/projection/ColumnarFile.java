package cdp.profile.projection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.duckdb.DuckDBConnection;

/** One open DuckDB file: a connection that writes, and as many as wanted that read. */
final class ColumnarFile implements AutoCloseable {
    /** Changes whenever the tables do; a file of another version is built anew. */
    static final int VERSION = 1;

    private static final String[] TABLES = {
        "CREATE TABLE meta (version INTEGER, complete BOOLEAN)",
        // The first message of each shard of cdp.resolved that is not in this file yet.
        "CREATE TABLE stream (shard INTEGER, next BIGINT)",
        """
        CREATE TABLE events (one_id BIGINT, event_id UUID, source_id INTEGER, name VARCHAR, occurred_at TIMESTAMP,
            received_at TIMESTAMP, props VARIANT, amount DECIMAL(18, 4), currency VARCHAR, order_id VARCHAR,
            import_id BIGINT, raw_partition INTEGER, raw_offset BIGINT)
        """,
        """
        CREATE TABLE profiles (one_id BIGINT, attrs VARIANT, name VARCHAR, kinds VARCHAR[], first_seen TIMESTAMP,
            last_seen TIMESTAMP, events BIGINT)
        """,
        "CREATE TABLE redirects (loser BIGINT, winner BIGINT)",
        """
        CREATE VIEW people_events AS SELECT coalesce(r.winner, e.one_id) AS person, e.*
        FROM events e LEFT JOIN redirects r ON r.loser = e.one_id
        """,
        // Lines of one order are one order; what was refunded is subtracted however its sender signed it.
        """
        CREATE VIEW orders AS SELECT person, source_id, occurred_at, name = 'order_paid' AS paid, import_id,
            coalesce(order_id, CAST(event_id AS VARCHAR)) AS order_key, coalesce(currency, 'CNY') AS currency,
            coalesce(CASE name WHEN 'order_paid' THEN amount ELSE -abs(amount) END, 0) AS money
        FROM people_events WHERE name IN ('order_paid', 'order_refunded')
        """,
    };

    private final DuckDBConnection writer;

    private ColumnarFile(DuckDBConnection writer) {
        this.writer = writer;
    }

    /** A new, empty file that is not complete; whatever was there is gone. */
    static ColumnarFile create(Path path, ProjectionProperties properties) throws SQLException {
        delete(path);
        ColumnarFile file = open(path, properties);
        try (Statement statement = file.writer.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
            statement.execute("INSERT INTO meta VALUES (" + VERSION + ", false)");
        }
        file.writer.commit();
        return file;
    }

    /** @throws SQLException when the file cannot be read, or is of another version */
    static ColumnarFile openExisting(Path path, ProjectionProperties properties) throws SQLException {
        ColumnarFile file = open(path, properties);
        try (Statement statement = file.writer.createStatement();
                ResultSet row = statement.executeQuery("SELECT version FROM meta")) {
            if (!row.next() || row.getInt(1) != VERSION) {
                throw new SQLException(path + " is of another version");
            }
            return file;
        } catch (SQLException e) {
            file.close();
            throw e;
        }
    }

    private static ColumnarFile open(Path path, ProjectionProperties properties) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", properties.memoryLimit());
        settings.setProperty(
                "threads",
                String.valueOf(
                        properties.threads() == 0 ? Runtime.getRuntime().availableProcessors() : properties.threads()));
        settings.setProperty(
                "temp_directory", path.resolveSibling("spill").toAbsolutePath().toString());
        settings.setProperty("checkpoint_threshold", "64MB");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("enable_external_access", "false");
        settings.setProperty("lock_configuration", "true");
        DuckDBConnection writer = DriverManager.getConnection("jdbc:duckdb:" + path.toAbsolutePath(), settings)
                .unwrap(DuckDBConnection.class);
        writer.setAutoCommit(false);
        return new ColumnarFile(writer);
    }

    DuckDBConnection writer() {
        return writer;
    }

    DuckDBConnection reader() throws SQLException {
        return writer.duplicate();
    }

    /** Whether everything up to the stream's positions is in it. */
    boolean isComplete() throws SQLException {
        try (Statement statement = writer.createStatement();
                ResultSet row = statement.executeQuery("SELECT complete FROM meta")) {
            return row.next() && row.getBoolean(1);
        }
    }

    Map<Integer, Long> next() throws SQLException {
        Map<Integer, Long> next = new HashMap<>();
        try (Statement statement = writer.createStatement();
                ResultSet row = statement.executeQuery("SELECT shard, next FROM stream")) {
            while (row.next()) {
                next.put(row.getInt(1), row.getLong(2));
            }
        }
        return next;
    }

    /** Where the engine keeps what is committed but not in the file yet. */
    static Path log(Path path) {
        return path.resolveSibling(path.getFileName() + ".wal");
    }

    /** Deletes a file that is not open, with what belongs to it. */
    static void delete(Path path) throws SQLException {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.deleteIfExists(path);
            Files.deleteIfExists(log(path));
        } catch (IOException e) {
            throw new SQLException("the columnar file " + path + " cannot be replaced", e);
        }
    }

    @Override
    public void close() throws SQLException {
        writer.close();
    }
}
