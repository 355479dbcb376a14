package cdp.ingest.imports.worker;

import cdp.ingest.Event;
import cdp.ingest.RowError;
import cdp.ingest.imports.MappedRow;
import java.util.ArrayList;
import java.util.List;

/** Neighbouring rows that are sent and recorded together. */
final class Batch {
    private final List<Event> events = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private long refused;
    private long lastRow;
    private long bytesRead;

    void add(long row, MappedRow mapped, long bytesReadSoFar) {
        switch (mapped) {
            case MappedRow.Accepted(var event) -> events.add(event);
            case MappedRow.Refused(var rowErrors) -> {
                errors.addAll(rowErrors);
                refused++;
            }
        }
        lastRow = row;
        bytesRead = bytesReadSoFar;
    }

    long rows() {
        return events.size() + refused;
    }

    List<Event> events() {
        return events;
    }

    List<RowError> errors() {
        return errors;
    }

    long refused() {
        return refused;
    }

    long lastRow() {
        return lastRow;
    }

    long bytesRead() {
        return bytesRead;
    }
}
