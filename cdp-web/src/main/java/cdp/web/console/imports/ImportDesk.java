package cdp.web.console.imports;

import static cdp.web.console.imports.ImportProblems.answering;

import cdp.ingest.Import;
import cdp.ingest.ImportId;
import cdp.ingest.ImportMapping;
import cdp.ingest.ImportReading;
import cdp.ingest.Imports;
import cdp.ingest.SourceId;
import cdp.ingest.Sources;
import cdp.web.console.ApiProblem;
import cdp.web.security.Audit;
import cdp.web.security.AuditEntry;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes imports, each change with its record in the audit log. */
@Component
class ImportDesk {
    private final Imports imports;
    private final Sources sources;
    private final Audit audit;
    private final TransactionTemplate transaction;

    ImportDesk(Imports imports, Sources sources, Audit audit, PlatformTransactionManager transactions) {
        this.imports = imports;
        this.sources = sources;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** An upload takes as long as the sender does, so only its record is a transaction; an unrecorded one is undone. */
    Import upload(int sourceId, String fileName, InputStream content, String actor) throws IOException {
        SourceId source = Optional.of(sourceId)
                .filter(number -> number > 0)
                .map(SourceId::new)
                .filter(number -> sources.find(number).isPresent())
                .orElseThrow(() -> ApiProblem.validation("sourceId", "unknown_source", "There is no such source."));
        Import uploaded = answering(() -> imports.upload(source, fileName, content, actor));
        try {
            transaction.executeWithoutResult(status -> audit.record(entry("import.uploaded", uploaded)
                    .with("source", uploaded.sourceName())
                    .with("sizeBytes", uploaded.sizeBytes())
                    .with("sha256", uploaded.sha256())));
        } catch (RuntimeException unrecorded) {
            imports.delete(uploaded.id());
            throw unrecorded;
        }
        return uploaded;
    }

    @Transactional
    Import start(long id, ImportReading reading, ImportMapping mapping) {
        Import started = answering(() -> imports.start(require(id).id(), reading, mapping));
        audit.record(entry("import.started", started).with("mapping", mapping));
        return started;
    }

    @Transactional
    Import cancel(long id) {
        return change(id, "import.cancelled", imports::cancel);
    }

    @Transactional
    Import resume(long id) {
        return change(id, "import.resumed", imports::resume);
    }

    @Transactional
    void delete(long id) {
        Import old = require(id);
        answering(() -> {
            imports.delete(old.id());
            return old;
        });
        audit.record(entry("import.deleted", old));
    }

    private Import change(long id, String action, Function<ImportId, Import> how) {
        Import changed = answering(() -> how.apply(require(id).id()));
        audit.record(entry(action, changed).with("rowsRead", changed.progress().rowsRead()));
        return changed;
    }

    Import require(long id) {
        return Optional.of(id)
                .filter(number -> number > 0)
                .flatMap(number -> imports.find(new ImportId(number)))
                .orElseThrow(() -> ApiProblem.notFound("import " + id));
    }

    private static AuditEntry entry(String action, Import imported) {
        return AuditEntry.of(action).on("import", imported.id().value(), imported.fileName());
    }
}
