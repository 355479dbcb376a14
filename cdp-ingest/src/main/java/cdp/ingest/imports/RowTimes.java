package cdp.ingest.imports;

import cdp.ingest.ImportMapping.Time;
import cdp.ingest.mapping.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When the event of a row happened. */
final class RowTimes {
    private final @Nullable Cells column;
    private final TimeReader reader;
    private final String format;
    private final Instant otherwise;
    private final Duration futureTolerance;

    RowTimes(Time time, List<String> headers, Instant otherwise, Duration futureTolerance) {
        this.column = time.hasColumn() ? Cells.of(time.column(), headers) : null;
        this.reader = TimeReader.of(time);
        this.format = time.format().equals(Time.AUTO) ? "" : " in the format " + time.format();
        this.otherwise = otherwise;
        this.futureTolerance = futureTolerance;
    }

    /** The instant; with an error noted it means nothing. */
    Instant of(SourceRow row, Instant now, RowErrors errors) {
        if (column == null) {
            return otherwise;
        }
        String text = column.in(row);
        Instant time = reader.read(text);
        if (time == null) {
            String what = text.isEmpty() ? "the cell is empty" : RowErrors.quoted(text) + " is no time" + format;
            errors.add(column.header(), RowErrorCode.INVALID_TIME, what);
            return otherwise;
        }
        if (time.isBefore(Timestamps.EARLIEST) || time.isAfter(now.plus(futureTolerance))) {
            errors.add(
                    column.header(),
                    RowErrorCode.TIME_OUT_OF_RANGE,
                    time + " is not between " + Timestamps.EARLIEST + " and " + futureTolerance.toHours()
                            + " hours from now");
        }
        return time;
    }
}
