package cdp.ingest.imports;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rows of a file, one after the other. Read by one thread, once. */
interface RowSource extends AutoCloseable {

    /** The next row, blank ones included; null at the end. */
    @Nullable
    SourceRow next() throws IOException;

    /** How much of the file has been taken in to give the rows so far. */
    long bytesRead();

    @Override
    void close() throws IOException;
}
