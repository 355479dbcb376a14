package cdp.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Files people hand in, and the events their rows become. Uploading and starting are separate: between them a person says
 * what the columns mean. Methods that name an import throw {@link NoSuchElementException} when there is none.
 *
 * <p>The same file twice changes nothing: an event is named after the file's content and the row, so that landing recognises
 * it.
 */
public interface Imports {

    /**
     * Keeps the content, in pieces, and looks at what it is. The stream is read once and not closed.
     *
     * @throws UnreadableFile when it is empty or no table
     */
    Import upload(SourceId source, String fileName, InputStream content, String actor) throws IOException;

    /**
     * Newest first.
     *
     * @param before only older ones than this; {@code Long.MAX_VALUE} for the newest
     */
    List<Import> page(long before, int limit);

    Optional<Import> find(ImportId id);

    /** @throws UnreadableFile when it cannot be read that way */
    ImportPreview preview(ImportId id, ImportReading reading);

    /**
     * What the first rows would become; writes nothing.
     *
     * @throws InvalidMapping when the mapping does not fit the file
     */
    List<ImportPreview.Row> preview(ImportId id, ImportReading reading, ImportMapping mapping);

    /**
     * Hands the import to the workers.
     *
     * @throws InvalidMapping when the mapping does not fit the file
     * @throws AlreadyImported when the same bytes were already imported into this source in the same way
     * @throws NotPossibleNow when it is running, done, or its file is gone
     */
    Import start(ImportId id, ImportReading reading, ImportMapping mapping);

    /**
     * Stops it. Rows sent before the stop stay.
     *
     * @throws NotPossibleNow when it is neither queued nor running
     */
    Import cancel(ImportId id);

    /**
     * Goes on at the first row not yet done.
     *
     * @throws NotPossibleNow when it was not stopped or its file is gone
     */
    Import resume(ImportId id);

    /**
     * Forgets the file and its errors; its events stay.
     *
     * @throws NotPossibleNow when it is running
     */
    void delete(ImportId id);

    /** Errors in the order of the file, after the given row and error number; (0, 0) for the first. */
    List<RowError> errors(ImportId id, long afterRow, int afterNumber, int limit);

    /** Writes all kept errors as CSV that a spreadsheet opens without executing anything in it. */
    void writeErrors(ImportId id, Writer out) throws IOException;

    /** Refused rows by the code of their first error. */
    Map<String, Long> refusals(ImportId id);

    /** The file is no table this platform can read. The code is part of the public contract. */
    final class UnreadableFile extends RuntimeException {
        private final String code;

        public UnreadableFile(String code, String detail) {
            super(detail);
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** The mapping does not fit the file. */
    final class InvalidMapping extends RuntimeException {
        /** @param field path inside the mapping, like {@code identifiers[0].column} */
        public record Problem(String field, String code, String detail) {}

        private final transient List<Problem> problems;

        public InvalidMapping(ImportId id, List<Problem> problems) {
            super("the mapping of import " + id.value() + " does not fit its file: "
                    + problems.getFirst().detail());
            this.problems = List.copyOf(problems);
        }

        public List<Problem> problems() {
            return problems;
        }
    }

    /** The same bytes were already imported into the same source with the same mapping. */
    final class AlreadyImported extends RuntimeException {
        private final transient ImportId earlier;

        public AlreadyImported(ImportId earlier) {
            super("import " + earlier.value() + " has already brought these rows in the same way");
            this.earlier = earlier;
        }

        public ImportId earlier() {
            return earlier;
        }
    }

    /** What was asked does not go with where the import stands. */
    final class NotPossibleNow extends RuntimeException {
        public NotPossibleNow(String detail) {
            super(detail);
        }
    }
}
