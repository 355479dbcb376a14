package cdp.profile.projection;

import cdp.profile.ProjectionUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * The file that is in use: written by one thread, read by a few. Work runs on threads of its own, because a call into the
 * engine holds its thread until it is done and the callers' threads are shared by everything else. Thread-safe.
 */
@Component
class ColumnarStore {
    private static final Logger LOG = LoggerFactory.getLogger(ColumnarStore.class);
    private static final int MOST_WAITING = 128;

    private final ProjectionProperties properties;
    private final Path path;
    private final ExecutorService writing = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("projection-writer").daemon().factory());
    private final ExecutorService reading;
    private final ReentrantReadWriteLock inUse = new ReentrantReadWriteLock(true);
    private volatile @Nullable ColumnarFile file;
    private @Nullable BatchWriter writer;
    private volatile Map<Integer, Long> next = Map.of();
    private volatile boolean complete;

    @Autowired
    ColumnarStore(ProjectionProperties properties, Environment environment) {
        this(properties, Path.of(environment.getProperty("cdp.data-dir", "data"), "projection", "tributary.duckdb"));
    }

    ColumnarStore(ProjectionProperties properties, Path path) {
        this.properties = properties;
        this.path = path;
        this.reading = new ThreadPoolExecutor(
                properties.questions(),
                properties.questions(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().name("projection-reader-", 0).daemon().factory());
    }

    /** Opens the file; one that is missing, damaged or of another version is replaced by an empty, incomplete one. */
    void open() {
        write(() -> {
            use(Files.exists(path) ? openOrReplace() : ColumnarFile.create(path, properties));
            return complete;
        });
    }

    private ColumnarFile openOrReplace() throws SQLException {
        try {
            return ColumnarFile.openExisting(path, properties);
        } catch (SQLException unusable) {
            LOG.warn("the projection has to be built anew: {}", unusable.getMessage());
            return ColumnarFile.create(path, properties);
        }
    }

    private void use(ColumnarFile opened) throws SQLException {
        file = opened;
        writer = new BatchWriter(opened.writer());
        next = Map.copyOf(opened.next());
        complete = opened.isComplete();
        opened.writer().commit();
    }

    /** Whether everything before {@link #next} is in the file. */
    boolean isComplete() {
        return complete;
    }

    /** Where a file that will replace this one is built. */
    Path pathToBuildAt() {
        return path.resolveSibling(path.getFileName() + ".building");
    }

    /** By shard, the first message that is not in the file yet. */
    Map<Integer, Long> next() {
        return next;
    }

    /** Whether the file still lies where it was opened: deleting it asks for a new one. */
    boolean isStillThere() {
        return Files.exists(path);
    }

    /** @return how many of the events were new */
    int write(Batch batch) {
        return write(() -> {
            DuckDBConnection connection = current().writer();
            try {
                if (writer == null) {
                    writer = new BatchWriter(connection);
                }
                int events = writer.write(batch);
                connection.commit();
                next = current().next();
                connection.commit();
                return events;
            } catch (SQLException | RuntimeException e) {
                recover(connection);
                throw e;
            }
        });
    }

    /** After a failure the connection goes on, or, when the engine has given it up, the file is opened again. */
    private void recover(DuckDBConnection connection) {
        try {
            connection.rollback();
            writer = new BatchWriter(connection);
            connection.commit();
        } catch (SQLException broken) {
            LOG.warn("the projection's file is opened again: {}", broken.getMessage());
            exclusively(() -> {
                close(file);
                use(openOrReplace());
            });
        }
    }

    /** Puts a finished file in the place of the one in use; questions under way end first, later ones see the new file. */
    void replaceBy(Path finished) {
        write(() -> {
            exclusively(() -> {
                close(file);
                try {
                    Files.deleteIfExists(ColumnarFile.log(path));
                    Files.move(finished, path, StandardCopyOption.ATOMIC_MOVE);
                } catch (IOException e) {
                    throw new SQLException("the rebuilt projection could not be put in place", e);
                }
                use(ColumnarFile.openExisting(path, properties));
            });
            return complete;
        });
    }

    private interface Change {
        void run() throws SQLException;
    }

    private void exclusively(Change change) {
        inUse.writeLock().lock();
        try {
            change.run();
        } catch (SQLException e) {
            file = null;
            complete = false;
            throw new ProjectionUnavailable("the projection could not be opened", e);
        } finally {
            inUse.writeLock().unlock();
        }
    }

    private interface Writing<T> {
        T run() throws SQLException;
    }

    private <T> T write(Writing<T> work) {
        return await(writing.submit(work::run), Long.MAX_VALUE);
    }

    /**
     * Asks a question on a connection of its own.
     *
     * @throws ProjectionUnavailable when it cannot be answered now
     */
    <T> T read(Function<JdbcTemplate, T> question) {
        return read(question, properties.questionTimeout());
    }

    /** @param patience how long it may take, waiting included */
    <T> T read(Function<JdbcTemplate, T> question, Duration patience) {
        try {
            return await(reading.submit(() -> answer(question, patience)), patience.toMillis());
        } catch (RejectedExecutionException busy) {
            throw new ProjectionUnavailable("too many questions are waiting", busy);
        }
    }

    private <T> T answer(Function<JdbcTemplate, T> question, Duration patience) throws SQLException {
        inUse.readLock().lock();
        try (DuckDBConnection connection = current().reader()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.setQueryTimeout((int) Math.max(1, patience.toSeconds()));
            return question.apply(jdbc);
        } finally {
            inUse.readLock().unlock();
        }
    }

    private ColumnarFile current() {
        ColumnarFile current = file;
        if (current == null) {
            throw new ProjectionUnavailable("the projection is not open");
        }
        return current;
    }

    private static <T> T await(Future<T> answer, long millis) {
        try {
            return answer.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new ProjectionUnavailable("the answer took too long", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProjectionUnavailable("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new ProjectionUnavailable("the projection failed", e);
        }
    }

    /** Ends what is under way and closes the file, which is then whole on disk. */
    void close() {
        reading.shutdownNow();
        write(() -> {
            exclusively(() -> close(file));
            file = null;
            return complete;
        });
        writing.shutdown();
    }

    private static void close(@Nullable ColumnarFile file) throws SQLException {
        if (file != null) {
            file.close();
        }
    }
}
