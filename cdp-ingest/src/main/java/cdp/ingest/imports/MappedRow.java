package cdp.ingest.imports;

import cdp.ingest.Event;
import cdp.ingest.RowError;
import java.util.List;

/** What became of a row. */
public sealed interface MappedRow {
    record Accepted(Event event) implements MappedRow {}

    /** @param errors at least one, in the order they were found */
    record Refused(List<RowError> errors) implements MappedRow {}
}
