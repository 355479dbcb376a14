package cdp.ingest.imports;

/**
 * Follows quotes through the lines of a record. A quote opens only at the start of a field, two inside stand for one, and
 * after the closing one the field ends; spaces around are passed over. A quote elsewhere is an ordinary character.
 */
final class QuoteScan {
    enum State {
        CLOSED,
        OPEN,
        /** Something follows a closing quote: nobody can say where the field ends. */
        BROKEN
    }

    private QuoteScan() {}

    /** @param wasOpen whether a quoted field continues from the line before */
    static State scan(String line, char delimiter, boolean wasOpen) {
        boolean open = wasOpen;
        int i = 0;
        while (i < line.length() || open) {
            if (open) {
                int close = closingQuote(line, i);
                if (close < 0) {
                    return State.OPEN;
                }
                i = skipSpaces(line, close + 1, delimiter);
                if (i < line.length() && line.charAt(i) != delimiter) {
                    return State.BROKEN;
                }
                open = false;
                i++;
            } else {
                int start = skipSpaces(line, i, delimiter);
                open = start < line.length() && line.charAt(start) == '"';
                int end = line.indexOf(delimiter, start);
                i = open ? start + 1 : end < 0 ? line.length() : end + 1;
            }
        }
        return State.CLOSED;
    }

    private static int closingQuote(String line, int from) {
        int quote = line.indexOf('"', from);
        while (quote >= 0 && quote + 1 < line.length() && line.charAt(quote + 1) == '"') {
            quote = line.indexOf('"', quote + 2);
        }
        return quote;
    }

    private static int skipSpaces(String line, int from, char delimiter) {
        int i = from;
        while (i < line.length() && line.charAt(i) == ' ' && delimiter != ' ') {
            i++;
        }
        return i;
    }
}
