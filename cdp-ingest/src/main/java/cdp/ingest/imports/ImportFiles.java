package cdp.ingest.imports;

import cdp.ingest.Import;
import cdp.ingest.ImportId;
import cdp.ingest.ImportReading;
import cdp.ingest.Imports.UnreadableFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens stored files as tables. */
@Component
public class ImportFiles {
    private static final int SAMPLE_CHARACTERS = 64 * 1024;

    private final ImportChunks chunks;

    ImportFiles(ImportChunks chunks) {
        this.chunks = chunks;
    }

    /**
     * How a file just stored is best read.
     *
     * @throws UnreadableFile when it is no table
     */
    ImportReading detect(ImportId id, CharsetSniffer sniffer) throws IOException {
        byte[] start = sniffer.head();
        if (start.length == 0) {
            throw new UnreadableFile("empty_file", "the file is empty");
        }
        if (ReadableWorkbook.isOLE2Header(start)) {
            throw new UnreadableFile(
                    "unsupported_format", "the file is an old or encrypted Excel workbook; save it as .xlsx or CSV");
        }
        if (ReadableWorkbook.isOOXMLZipHeader(start)) {
            try (ExcelFile workbook = ExcelFile.openUntrusted(chunks.open(id))) {
                return new ImportReading("", "", workbook.sheet(null).getName());
            }
        }
        if (sniffer.isBinary()) {
            throw new UnreadableFile("unsupported_format", "the file is neither text nor an Excel workbook");
        }
        Charset charset = sniffer.detect();
        return new ImportReading(charset.name(), delimiter(id, charset), null);
    }

    /**
     * Opens the file of an import; what the reading leaves open is as detected when it was uploaded.
     *
     * @param counted whether to count a workbook's rows first, which reads it twice
     * @throws UnreadableFile when it cannot be read that way
     */
    public Table open(Import imported, ImportReading reading, boolean counted) throws IOException {
        if (imported.reading().sheet() != null) {
            return workbook(imported, reading.orElse(imported.reading()).sheet(), counted);
        }
        String asked = reading.encoding();
        Charset charset = charset(asked != null && !asked.isBlank() ? asked : encoding(imported));
        boolean asDetected = charset.name().equals(encoding(imported));
        String delimiter = reading.delimiter() != null && !reading.delimiter().isEmpty()
                ? reading.delimiter()
                : asDetected ? imported.reading().delimiter() : delimiter(imported.id(), charset);
        return text(imported.id(), charset, Objects.requireNonNull(delimiter));
    }

    private static String encoding(Import imported) {
        return Objects.requireNonNull(imported.reading().encoding());
    }

    private Table text(ImportId id, Charset charset, String delimiter) throws IOException {
        if (delimiter.length() != 1 || "\"\r\n".contains(delimiter)) {
            throw new UnreadableFile("invalid_delimiter", "a delimiter is one character, not a quote or line end");
        }
        ChunkStream stream = chunks.open(id);
        CsvRows rows = new CsvRows(reader(stream, id, charset), delimiter.charAt(0), stream::position);
        return new Table(rows, new ImportReading(charset.name(), delimiter, null), List.of(), null);
    }

    private Table workbook(Import imported, @Nullable String name, boolean counted) throws IOException {
        ExcelFile file = ExcelFile.open(chunks.open(imported.id()));
        try {
            Sheet sheet = file.sheet(name);
            long total = counted ? ExcelRows.count(file, sheet) : 0;
            return new Table(
                    new ExcelRows(file, sheet, total, imported.sizeBytes()),
                    new ImportReading("", "", sheet.getName()),
                    file.sheets(),
                    counted ? total : null);
        } catch (IOException | RuntimeException failed) {
            file.close();
            throw failed;
        }
    }

    private static Charset charset(String name) {
        try {
            return CharsetSniffer.canonical(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new UnreadableFile("unknown_encoding", "there is no encoding " + name);
        }
    }

    private String delimiter(ImportId id, Charset charset) throws IOException {
        try (Reader reader = reader(chunks.open(id), id, charset)) {
            char[] sample = new char[SAMPLE_CHARACTERS];
            int length = 0;
            int read = reader.read(sample);
            while (read > 0) {
                length += read;
                read = reader.read(sample, length, sample.length - length);
            }
            return String.valueOf(DelimiterDetector.detect(new String(sample, 0, length)));
        }
    }

    /** Bytes that are no text become U+FFFD. */
    private Reader reader(InputStream stream, ImportId id, Charset charset) throws IOException {
        try (InputStream probe = chunks.open(id)) {
            stream.skipNBytes(CharsetSniffer.byteOrderMark(probe.readNBytes(3)));
        }
        return new InputStreamReader(stream, charset);
    }
}
