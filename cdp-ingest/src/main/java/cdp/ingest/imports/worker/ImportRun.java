package cdp.ingest.imports.worker;

import cdp.ingest.EventLog;
import cdp.ingest.Import;
import cdp.ingest.ImportMapping;
import cdp.ingest.Imports.UnreadableFile;
import cdp.ingest.IngestProperties;
import cdp.ingest.SourceCounts;
import cdp.ingest.imports.ImportFiles;
import cdp.ingest.imports.ImportLedger;
import cdp.ingest.imports.ImportLedger.Claim;
import cdp.ingest.imports.ImportLedger.Step;
import cdp.ingest.imports.ImportOrigin;
import cdp.ingest.imports.ImportProperties;
import cdp.ingest.imports.RowMapper;
import cdp.ingest.imports.SourceRow;
import cdp.ingest.imports.Table;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one claimed import from its first row not yet done to its end. Nothing is sent inside a database transaction. */
@Component
class ImportRun {
    private final ImportLedger ledger;
    private final ImportFiles files;
    private final EventLog log;
    private final SourceCounts counts;
    private final ImportProperties properties;
    private final RowMapper.Limits limits;
    private final Clock clock;

    ImportRun(
            ImportLedger ledger,
            ImportFiles files,
            EventLog log,
            SourceCounts counts,
            ImportProperties properties,
            IngestProperties ingest,
            Clock clock) {
        this.ledger = ledger;
        this.files = files;
        this.log = log;
        this.counts = counts;
        this.properties = properties;
        this.limits = new RowMapper.Limits(ingest.futureTolerance(), ingest.maxEventBytes());
        this.clock = clock;
    }

    /** Returns early, leaving the import as it stands, when the signal is raised. */
    void run(Claim claim, StopSignal stop) throws IOException, InterruptedException {
        Import imported = claim.imported();
        try (Table table = files.open(imported, imported.reading(), true)) {
            SentBatches sent = new SentBatches(
                    log,
                    properties.batchesInFlight(),
                    properties.retryAtMost(),
                    stop,
                    note -> ledger.note(claim, note),
                    recorder(claim, table.rowsTotal()));
            send(table, mapper(imported, table), claim.lastRow(), sent, stop);
            sent.settle();
            if (!stop.isRaised()) {
                ledger.complete(claim);
            }
        } catch (UnreadableFile unreadable) {
            ledger.fail(claim, String.valueOf(unreadable.getMessage()));
        }
    }

    private RowMapper mapper(Import imported, Table table) {
        ImportMapping mapping = Objects.requireNonNull(imported.mapping(), "a started import has a mapping");
        return new RowMapper(mapping, table.headers(), ImportOrigin.of(imported, table), limits);
    }

    private void send(Table table, RowMapper mapper, long doneUpTo, SentBatches sent, StopSignal stop)
            throws IOException, InterruptedException {
        Batch batch = new Batch();
        SourceRow row = table.next();
        while (row != null && !stop.isRaised()) {
            if (row.number() > doneUpTo) {
                batch.add(row.number(), mapper.map(row, clock.instant()), table.bytesRead());
            }
            if (batch.rows() >= properties.batchRows()) {
                sent.send(batch);
                batch = new Batch();
            }
            row = table.next();
        }
        if (batch.rows() > 0 && !stop.isRaised()) {
            sent.send(batch);
        }
    }

    private Consumer<Batch> recorder(Claim claim, @Nullable Long total) {
        Pace pace = new Pace(System.nanoTime());
        return batch -> {
            ledger.record(
                    claim,
                    new Step(
                            batch.events().size(),
                            batch.refused(),
                            total,
                            batch.lastRow(),
                            batch.bytesRead(),
                            pace.after(batch.rows(), System.nanoTime()),
                            batch.errors()));
            counts.count(claim.imported().source(), batch.events().size(), batch.refused());
        };
    }
}
