package cdp.journey.content;

import java.util.List;

/**
 * A content as one person gets it.
 *
 * @param missing variables the content cannot do without and that have no value; it must not be sent then
 */
public record Rendered(String subject, String html, String text, List<String> missing) {
    public Rendered {
        missing = List.copyOf(missing);
    }
}
