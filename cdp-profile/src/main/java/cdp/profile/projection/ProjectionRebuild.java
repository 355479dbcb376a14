package cdp.profile.projection;

import cdp.identity.IdentityTopics;
import cdp.identity.Persons;
import cdp.identity.Redirect;
import cdp.ingest.LogBounds;
import cdp.profile.Projection;
import cdp.profile.store.EventArchive;
import cdp.profile.store.EventRow;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds the projection anew beside the one in use and puts it in its place. Where the stream ends is noted before PostgreSQL
 * is read in one snapshot: what was told before is in the snapshot, what is told after is read from the stream, and what is
 * in both is recognised by its raw position.
 */
@Component
class ProjectionRebuild {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRebuild.class);
    private static final int EVENTS_AT_A_TIME = 20_000;
    private static final int PEOPLE_AT_A_TIME = 10_000;

    private final ColumnarStore store;
    private final LogBounds log;
    private final EventArchive archive;
    private final PeopleReader people;
    private final Persons persons;
    private final TransactionTemplate snapshot;
    private final ProjectionProperties properties;
    private final StreamSwitch stream;
    private final RebuildProgress progress;

    ProjectionRebuild(
            ColumnarStore store,
            LogBounds log,
            EventArchive archive,
            PeopleReader people,
            Persons persons,
            PlatformTransactionManager transactions,
            ProjectionProperties properties,
            StreamSwitch stream,
            Clock clock) {
        this.store = store;
        this.log = log;
        this.archive = archive;
        this.people = people;
        this.persons = persons;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.properties = properties;
        this.stream = stream;
        this.progress = new RebuildProgress(clock);
    }

    /** Begins on a thread of its own, unless one is under way. */
    void start(String why) {
        if (progress.begin()) {
            LOG.info("building the projection anew: {}", why);
            Thread.ofPlatform().name("projection-rebuild").daemon().start(this::run);
        }
    }

    /** Ends the one under way as soon as it notices; what there was stays. */
    void cancel() {
        progress.cancel();
    }

    Projection.Rebuild progress() {
        return progress.now();
    }

    /** Somebody deleted the file: that is asking for a new one. */
    void ifFileIsGone() {
        if (!store.isStillThere()) {
            start("its file is gone");
        }
    }

    /** @return whether the stream no longer has, or never had, what the file lacks; a new one is being built then */
    boolean ifPositionIsLost() {
        Map<Integer, Long> first = log.first(IdentityTopics.RESOLVED);
        Map<Integer, Long> end = log.end(IdentityTopics.RESOLVED);
        boolean lost = store.next().entrySet().stream()
                .anyMatch(next -> next.getValue() < first.getOrDefault(next.getKey(), 0L)
                        || next.getValue() > end.getOrDefault(next.getKey(), 0L));
        if (lost) {
            start("the stream no longer goes back to where it stood");
        }
        return lost;
    }

    private void run() {
        try {
            build();
            progress.succeeded();
            LOG.info("the projection is built anew: {} rows", progress.now().done());
        } catch (RebuildProgress.Cancelled cancelled) {
            progress.failed("cancelled");
        } catch (SQLException | RuntimeException e) {
            LOG.error("the projection could not be built anew", e);
            progress.failed(String.valueOf(e.getMessage()));
        }
    }

    private void build() throws SQLException {
        Path building = store.pathToBuildAt();
        Map<Integer, Long> end = log.end(IdentityTopics.RESOLVED);
        try (ColumnarFile fresh = ColumnarFile.create(building, properties)) {
            Target target = new Target(fresh);
            snapshot.executeWithoutResult(status -> {
                progress.expect(persons.eventsLanded() + persons.count());
                copyRedirects(target);
                copyPeople(target);
                archive.months().forEach(month -> copyEvents(month, target));
            });
            target.complete(end);
        }
        progress.requireNotCancelled();
        stream.stop();
        try {
            store.replaceBy(building);
        } finally {
            stream.start();
        }
    }

    private void copyRedirects(Target target) {
        long after = 0;
        List<Redirect> some = persons.redirectsAfter(after, PEOPLE_AT_A_TIME);
        while (!some.isEmpty()) {
            target.addRedirects(some);
            after = some.getLast().loser().value();
            some = persons.redirectsAfter(after, PEOPLE_AT_A_TIME);
        }
    }

    private void copyPeople(Target target) {
        List<PersonRow> some = people.after(0, PEOPLE_AT_A_TIME);
        while (!some.isEmpty()) {
            target.addPeople(some);
            progress.did(some.size());
            some = people.after(some.getLast().oneId(), PEOPLE_AT_A_TIME);
        }
    }

    private void copyEvents(String month, Target target) {
        List<EventRow> some = new ArrayList<>(EVENTS_AT_A_TIME);
        archive.read(month, event -> {
            some.add(event);
            if (some.size() == EVENTS_AT_A_TIME) {
                flush(some, target);
            }
        });
        flush(some, target);
    }

    private void flush(List<EventRow> some, Target target) {
        target.addEvents(some);
        progress.did(some.size());
        some.clear();
    }

    /** The file being built; a transaction per piece. */
    private static final class Target {
        private final ColumnarFile file;
        private final BatchWriter writer;

        Target(ColumnarFile file) throws SQLException {
            this.file = file;
            this.writer = new BatchWriter(file.writer());
        }

        void addRedirects(List<Redirect> redirects) {
            write(() -> writer.replaceRedirects(redirects));
        }

        void addPeople(List<PersonRow> people) {
            write(() -> writer.addPeople(people));
        }

        void addEvents(List<EventRow> events) {
            write(() -> writer.addEvents(events));
        }

        void complete(Map<Integer, Long> next) {
            write(() -> writer.complete(next));
        }

        private interface Piece {
            void write() throws SQLException;
        }

        private void write(Piece piece) {
            try {
                piece.write();
                file.writer().commit();
            } catch (SQLException e) {
                throw new IllegalStateException("a piece of the new projection could not be written", e);
            }
        }
    }
}
