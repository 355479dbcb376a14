package cdp.ingest.imports;

import cdp.ingest.Import;
import cdp.ingest.ImportId;
import cdp.ingest.ImportMapping;
import cdp.ingest.ImportPreview;
import cdp.ingest.ImportReading;
import cdp.ingest.Imports;
import cdp.ingest.RowError;
import cdp.ingest.SourceId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class JdbcImports implements Imports {
    private static final int MAX_FILE_NAME = 200;

    private final ImportRegister register;
    private final ImportChunks chunks;
    private final ImportErrors errors;
    private final ImportFiles files;
    private final Previews previews;
    private final TransactionTemplate transaction;

    JdbcImports(
            ImportRegister register,
            ImportChunks chunks,
            ImportErrors errors,
            ImportFiles files,
            Previews previews,
            PlatformTransactionManager transactions) {
        this.register = register;
        this.chunks = chunks;
        this.errors = errors;
        this.files = files;
        this.previews = previews;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Import upload(SourceId source, String fileName, InputStream content, String actor) throws IOException {
        ImportId id = register.announce(source, fileName(fileName), actor);
        boolean complete = false;
        try {
            CharsetSniffer sniffer = new CharsetSniffer();
            ImportChunks.Stored stored = chunks.store(id, content, sniffer::add);
            register.completeUpload(id, stored, files.detect(id, sniffer));
            complete = true;
        } finally {
            if (!complete) {
                register.delete(id);
            }
        }
        return require(id);
    }

    /** The last part of what may be a path, without characters that make no sense in a name. */
    private static String fileName(String stated) {
        String name = stated.substring(Math.max(stated.lastIndexOf('/'), stated.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.isEmpty() ? "file" : SourceRow.shortened(name, MAX_FILE_NAME);
    }

    @Override
    public List<Import> page(long before, int limit) {
        return register.page(before, limit);
    }

    @Override
    public Optional<Import> find(ImportId id) {
        return register.find(id);
    }

    @Override
    public ImportPreview preview(ImportId id, ImportReading reading) {
        Import imported = requireFile(id);
        try (Table table = files.open(imported, reading, false)) {
            return previews.raw(table);
        } catch (IOException failed) {
            throw new UncheckedIOException("import " + id.value() + " could not be read", failed);
        }
    }

    @Override
    public List<ImportPreview.Row> preview(ImportId id, ImportReading reading, ImportMapping mapping) {
        Import imported = requireFile(id);
        try (Table table = files.open(imported, reading, false)) {
            return previews.mapped(imported, table, mapping);
        } catch (IOException failed) {
            throw new UncheckedIOException("import " + id.value() + " could not be read", failed);
        }
    }

    @Override
    public Import start(ImportId id, ImportReading reading, ImportMapping mapping) {
        ImportReading effective = checkedReading(requireFile(id), reading, mapping);
        transaction.executeWithoutResult(status -> {
            register.same(id, effective.sheet(), mapping).ifPresent(earlier -> {
                throw new AlreadyImported(earlier);
            });
            requireDone(register.start(id, effective, mapping), id, "be started");
            errors.forget(id);
        });
        return require(id);
    }

    private ImportReading checkedReading(Import imported, ImportReading reading, ImportMapping mapping) {
        try (Table table = files.open(imported, reading, false)) {
            List<InvalidMapping.Problem> problems = MappingCheck.problems(mapping, table.headers());
            if (!problems.isEmpty()) {
                throw new InvalidMapping(imported.id(), problems);
            }
            return table.reading();
        } catch (IOException failed) {
            throw new UncheckedIOException("import " + imported.id().value() + " could not be read", failed);
        }
    }

    @Override
    public Import cancel(ImportId id) {
        require(id);
        requireDone(register.cancel(id), id, "be cancelled");
        return require(id);
    }

    @Override
    public Import resume(ImportId id) {
        requireFile(id);
        requireDone(register.resume(id), id, "be resumed");
        return require(id);
    }

    @Override
    public void delete(ImportId id) {
        require(id);
        requireDone(register.delete(id), id, "be deleted");
    }

    @Override
    public List<RowError> errors(ImportId id, long afterRow, int afterNumber, int limit) {
        require(id);
        return errors.page(id, afterRow, afterNumber, limit);
    }

    @Override
    public void writeErrors(ImportId id, Writer out) throws IOException {
        require(id);
        new ErrorReport(errors).write(id, out);
    }

    @Override
    public Map<String, Long> refusals(ImportId id) {
        require(id);
        return errors.refusals(id);
    }

    private Import require(ImportId id) {
        return register.find(id).orElseThrow(() -> new NoSuchElementException("no import " + id.value()));
    }

    private Import requireFile(ImportId id) {
        Import imported = require(id);
        if (!chunks.exist(id)) {
            throw new NotPossibleNow("the file of import " + id.value() + " is no longer kept; upload it again");
        }
        return imported;
    }

    private void requireDone(boolean done, ImportId id, String what) {
        if (!done) {
            throw new NotPossibleNow(
                    "import " + id.value() + " is " + require(id).status().code() + " and cannot " + what);
        }
    }
}
