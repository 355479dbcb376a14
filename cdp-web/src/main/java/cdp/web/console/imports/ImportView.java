package cdp.web.console.imports;

import cdp.ingest.Import;
import cdp.ingest.ImportId;
import cdp.ingest.ImportMapping;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as the console shows it.
 *
 * @param encoding empty for workbooks
 * @param error why it failed or, while it is running, what it is waiting for
 */
record ImportView(
        long id,
        int sourceId,
        String sourceName,
        String fileName,
        long sizeBytes,
        String sha256,
        String status,
        @Nullable String encoding,
        @Nullable String delimiter,
        @Nullable String sheet,
        @Nullable ImportMapping mapping,
        long rowsRead,
        long rowsAccepted,
        long rowsRefused,
        @Nullable Long rowsTotal,
        long bytesRead,
        int ratePerSecond,
        @Nullable Long etaSeconds,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        String createdBy,
        Instant createdAt,
        @Nullable String error,
        @Nullable Long duplicateOf) {

    static ImportView of(Import imported) {
        Import.Progress progress = imported.progress();
        ImportId duplicateOf = imported.duplicateOf();
        return new ImportView(
                imported.id().value(),
                imported.source().value(),
                imported.sourceName(),
                imported.fileName(),
                imported.sizeBytes(),
                imported.sha256(),
                imported.status().code(),
                imported.reading().encoding(),
                blankToNull(imported.reading().delimiter()),
                imported.reading().sheet(),
                imported.mapping(),
                progress.rowsRead(),
                progress.rowsAccepted(),
                progress.rowsRefused(),
                progress.rowsTotal(),
                progress.bytesRead(),
                progress.ratePerSecond(),
                progress.etaSeconds(),
                imported.startedAt(),
                imported.finishedAt(),
                imported.createdBy(),
                imported.createdAt(),
                imported.error(),
                duplicateOf == null ? null : duplicateOf.value());
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
