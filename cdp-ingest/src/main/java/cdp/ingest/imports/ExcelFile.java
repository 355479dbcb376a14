package cdp.ingest.imports;

import cdp.ingest.Imports.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** A workbook on the local disk for as long as it is read: its parts are found from its end, so it cannot be streamed. */
final class ExcelFile implements AutoCloseable {
    private final Path file;
    private final ReadableWorkbook workbook;

    private ExcelFile(Path file, ReadableWorkbook workbook) {
        this.file = file;
        this.workbook = workbook;
    }

    static ExcelFile open(InputStream content) throws IOException {
        return open(content, false);
    }

    /**
     * For a file nobody has read before.
     *
     * @throws UnreadableFile when it is damaged or would unpack to too much
     */
    static ExcelFile openUntrusted(InputStream content) throws IOException {
        return open(content, true);
    }

    private static ExcelFile open(InputStream content, boolean guarded) throws IOException {
        Path file = Files.createTempFile("import", ".xlsx");
        try {
            Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            if (guarded) {
                ZipGuard.check(file);
            }
            return new ExcelFile(file, read(file));
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private static ReadableWorkbook read(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException withoutStyles) {
            return readPlain(file);
        }
    }

    private static ReadableWorkbook readPlain(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile());
        } catch (ExcelReaderException damaged) {
            throw new UnreadableFile("damaged_file", "the file is no readable workbook: " + damaged.getMessage());
        }
    }

    /** Names of the sheets people can see. */
    List<String> sheets() {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .map(Sheet::getName)
                .toList();
    }

    /** @param name null for the first sheet */
    Sheet sheet(@Nullable String name) {
        String wanted = name != null ? name : sheets().stream().findFirst().orElse("");
        return workbook.findSheet(wanted)
                .orElseThrow(() -> new UnreadableFile("unknown_sheet", "the workbook has no sheet " + wanted));
    }

    Stream<Row> rows(Sheet sheet) throws IOException {
        return sheet.openStream();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
        Files.deleteIfExists(file);
    }
}
