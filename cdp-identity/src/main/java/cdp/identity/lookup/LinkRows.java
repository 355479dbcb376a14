package cdp.identity.lookup;

import cdp.identity.linking.Evidence;
import cdp.identity.linking.Link;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Links as they are kept: the columns a, b and those of the evidence. */
public final class LinkRows {
    private LinkRows() {}

    public static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getObject("a", UUID.class),
                row.getObject("b", UUID.class),
                evidence(row, "verified"),
                evidence(row, "claimed"));
    }

    private static @Nullable Evidence evidence(ResultSet row, String of) throws SQLException {
        Timestamp first = row.getTimestamp(of + "_first");
        return first == null
                ? null
                : new Evidence(
                        first.toInstant(), row.getTimestamp(of + "_last").toInstant(), row.getLong(of + "_count"));
    }
}
