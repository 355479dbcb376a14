package cdp.ingest;

import java.util.List;
import java.util.Optional;

/**
 * The first rows of a file as text.
 *
 * @param sheets names of all sheets; empty for text files
 * @param headers made unique: every column can be named
 */
public record ImportPreview(
        ImportReading reading,
        List<String> sheets,
        List<String> headers,
        List<List<String>> rows,
        ImportMapping suggestion) {

    /** What one row would become. Either the event is there or the errors are. */
    public record Row(long row, Optional<Event> event, List<RowError> errors) {}
}
