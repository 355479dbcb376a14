package cdp.ingest;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Values that name nobody and must never become identifiers: what programs write when they have no value, and what a brand
 * has learned. Compared without regard to case, width, surrounding space or quotes. Immutable.
 */
public final class BlockedValues {
    private static final Set<String> NOTHING = Set.of(
            "null",
            "undefined",
            "none",
            "nil",
            "nan",
            "n/a",
            "na",
            "-1",
            "anonymous",
            "unknown",
            "empty",
            "blank",
            "invalid",
            "unspecified",
            "not-specified",
            "not specified",
            "not set",
            "not-set",
            "(not set)",
            "无",
            "空",
            "未知",
            "匿名");

    private static final List<Pattern> SHAPES = List.of(
            // Zeros and whatever separates them: an all-zero UUID or MAC address, 0.0, --, nothing at all.
            Pattern.compile("[0\\s\\p{Pd}\\u2212:._+/]*"),
            // The all-ones UUID.
            Pattern.compile("[f\\-]{32,}"),
            // Templates nobody filled in, and objects written as text.
            Pattern.compile("[$#%]?\\{.*}|<.*>|\\[object \\w+]"));

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern QUOTED = Pattern.compile("(['\"`])(.*)\\1");

    /** What nobody would want as an identifier, of whatever kind. */
    public static final BlockedValues STANDARD = new BlockedValues(NOTHING, Map.of());

    private final Set<String> everywhere;
    private final Map<String, Set<String>> byKind;

    private BlockedValues(Set<String> everywhere, Map<String, Set<String>> byKind) {
        this.everywhere = everywhere;
        this.byKind = byKind;
    }

    /** These values, and further ones of every kind. */
    public BlockedValues and(Collection<String> values) {
        return new BlockedValues(with(everywhere, values), byKind);
    }

    /** These values, and further ones of one kind. */
    public BlockedValues and(String kind, Collection<String> values) {
        Map<String, Set<String>> more = new HashMap<>(byKind);
        more.put(kind, with(more.getOrDefault(kind, Set.of()), values));
        return new BlockedValues(everywhere, more);
    }

    private static Set<String> with(Set<String> known, Collection<String> values) {
        Set<String> all = new HashSet<>(known);
        values.forEach(value -> all.add(plain(value)));
        return all;
    }

    public boolean refuses(String kind, String value) {
        String plain = isPlain(value) ? value.toLowerCase(Locale.ROOT) : plain(value);
        return everywhere.contains(plain)
                || byKind.getOrDefault(kind, Set.of()).contains(plain)
                || (mayHaveShape(plain)
                        && SHAPES.stream()
                                .anyMatch(shape -> shape.matcher(plain).matches()));
    }

    /** ASCII without space or quotes around it: most values, which need no regular expression to be made plain. */
    private static boolean isPlain(String value) {
        int length = value.length();
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c > '~' || c < ' ') {
                return false;
            }
        }
        return length > 0 && isEdge(value.charAt(0)) && isEdge(value.charAt(length - 1));
    }

    private static boolean isEdge(char c) {
        return c != ' ' && c != '"' && c != '\'' && c != '`';
    }

    /** Every shape begins with a zero, an f or no letter or digit at all. */
    private static boolean mayHaveShape(String plain) {
        if (plain.isEmpty()) {
            return true;
        }
        char first = plain.charAt(0);
        return first == '0' || first == 'f' || !Character.isLetterOrDigit(first);
    }

    private static String plain(String value) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(value, Normalizer.Form.NFKC))
                .replaceAll("");
        var quoted = QUOTED.matcher(visible.strip());
        return (quoted.matches() ? quoted.group(2) : visible).strip().toLowerCase(Locale.ROOT);
    }
}
