package cdp.ingest.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names a row by what it says in its key columns, so that it is the same event in whatever file it comes again. */
final class RowKey {
    private final List<Cells> columns;
    private final MessageDigest digest;

    RowKey(@Nullable List<String> columns, List<String> headers) {
        this.columns = columns == null
                ? List.of()
                : columns.stream().map(column -> Cells.of(column, headers)).toList();
        this.digest = Sha256.start();
    }

    /** @return null when there is no key or the row has nothing in it: then its place must name it */
    @Nullable
    String of(SourceRow row, String eventName) {
        StringBuilder key = new StringBuilder();
        boolean filled = false;
        for (Cells column : columns) {
            String text = column.in(row);
            filled |= !text.isEmpty();
            key.append(text.length()).append(':').append(text);
        }
        if (!filled) {
            return null;
        }
        byte[] bytes = key.append(eventName).toString().getBytes(StandardCharsets.UTF_8);
        return "rows " + HexFormat.of().formatHex(digest.digest(bytes), 0, 16);
    }
}
