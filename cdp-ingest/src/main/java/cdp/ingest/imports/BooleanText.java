package cdp.ingest.imports;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Yes and no as people write them. */
final class BooleanText {
    private static final Set<String> YES = Set.of("true", "yes", "y", "t", "1", "是", "有", "√", "对");
    private static final Set<String> NO = Set.of("false", "no", "n", "f", "0", "否", "无", "×", "错");

    private BooleanText() {}

    static @Nullable Boolean parse(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Boolean.TRUE : NO.contains(word) ? Boolean.FALSE : null;
    }
}
