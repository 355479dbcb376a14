package cdp.ingest.imports;

import cdp.ingest.Imports;
import cdp.ingest.IngestProperties;
import cdp.ingest.SourceId;
import cdp.ingest.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;

/** The importer on a test database, put together by hand. */
public final class ImportsFixture {
    public static final ImportProperties PROPERTIES = new ImportProperties(
            1,
            100,
            2,
            Duration.ofMillis(50),
            Duration.ofMillis(50),
            Duration.ofSeconds(30),
            Duration.ofMillis(200),
            Duration.ofDays(7),
            500_000);
    public static final IngestProperties INGEST =
            new IngestProperties(4, Duration.ofSeconds(6), 512_000, 32_768, 2_500, Duration.ofHours(24), 20);

    private final TestDatabase database;
    private final ImportFiles files;
    private final ImportLedger ledger;
    private final Imports imports;

    public ImportsFixture(TestDatabase database, Clock clock, ImportProperties properties) {
        this.database = database;
        ImportErrors errors = new ImportErrors(database.jdbc());
        ImportChunks chunks = new ImportChunks(database.jdbc());
        this.files = new ImportFiles(chunks);
        this.ledger = new ImportLedger(database.jdbc(), errors, database.transactions(), clock, properties);
        this.imports = new JdbcImports(
                new ImportRegister(database.jdbc(), clock),
                chunks,
                errors,
                files,
                new Previews(INGEST, clock),
                database.transactions());
    }

    /** A new source, so that tests do not see each other's files. */
    public SourceId source() {
        return new SourceId(database.jdbc().sql("""
                        INSERT INTO ingest.sources (name, kind, rate_per_second, created_at, created_by)
                        VALUES ('门店 ' || gen_random_uuid(), 'file', 1000, now(), 'test') RETURNING id
                        """).query(Integer.class).single());
    }

    public Imports imports() {
        return imports;
    }

    public ImportLedger ledger() {
        return ledger;
    }

    public ImportFiles files() {
        return files;
    }
}
