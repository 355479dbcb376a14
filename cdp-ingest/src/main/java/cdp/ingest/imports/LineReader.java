package cdp.ingest.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of a text, however they end. A line longer than the limit is cut, its rest passed over: memory stays bounded. */
final class LineReader implements Closeable {
    private final Reader reader;
    private final int maxLength;
    private final char[] buffer = new char[32 * 1024];
    private int from;
    private int to;
    private boolean skipLineFeed;

    record Line(String text, boolean isTooLong) {}

    LineReader(Reader reader, int maxLength) {
        this.reader = reader;
        this.maxLength = maxLength;
    }

    @Nullable
    Line next() throws IOException {
        if (!fill()) {
            return null;
        }
        StringBuilder earlier = null;
        boolean tooLong = false;
        while (true) {
            int end = endOfLine();
            String part = new String(buffer, from, end - from);
            boolean complete = end < to;
            advance(end);
            if (earlier == null && complete && part.length() <= maxLength) {
                return new Line(part, false);
            }
            earlier = earlier == null ? new StringBuilder() : earlier;
            tooLong |= earlier.length() + part.length() > maxLength;
            earlier.append(part, 0, Math.min(part.length(), maxLength - earlier.length()));
            if (complete || !fill()) {
                return new Line(earlier.toString(), tooLong);
            }
        }
    }

    private int endOfLine() {
        int i = from;
        while (i < to && buffer[i] != '\n' && buffer[i] != '\r') {
            i++;
        }
        return i;
    }

    /** Moves past the line's end, if it is in the buffer. The line feed after a carriage return may not be there yet. */
    private void advance(int end) {
        if (end < to) {
            skipLineFeed = buffer[end] == '\r';
            from = end + 1;
        } else {
            from = end;
        }
    }

    /** Makes sure there is a character to read; false at the end of the text. */
    private boolean fill() throws IOException {
        while (true) {
            if (from == to) {
                from = 0;
                to = Math.max(0, reader.read(buffer));
                if (to == 0) {
                    return false;
                }
            }
            if (!skipLineFeed) {
                return true;
            }
            skipLineFeed = false;
            from += buffer[from] == '\n' ? 1 : 0;
            if (from < to) {
                return true;
            }
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
