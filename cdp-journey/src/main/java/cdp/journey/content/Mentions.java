package cdp.journey.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables a Liquid text puts out, as far as reading it tells. Pure. */
final class Mentions {
    private static final Pattern OUTPUT = Pattern.compile("\\{\\{-?\\s*([A-Za-z_][\\w.-]*)\\s*([^}]*?)-?}}");
    private static final Pattern TESTED = Pattern.compile("\\{%-?\\s*(?:if|elsif|unless|case)\\s+([^%]*)%}");
    private static final Pattern LOCAL =
            Pattern.compile("\\{%-?\\s*(?:for|assign|capture|tablerow)\\s+([A-Za-z_]\\w*)");
    private static final Pattern HAS_DEFAULT = Pattern.compile("\\|\\s*default\\s*:");
    private static final Set<String> ROOTS = Set.of("person", "event", "brand", "unsubscribe_url");

    /** @param line from 1 */
    record Mention(String path, int line) {}

    private Mentions() {}

    /** Variables that are put out as they are: without a default, and not asked about beforehand. */
    static Set<String> needed(String liquid) {
        Set<String> needed = new LinkedHashSet<>();
        String tested = tested(liquid);
        Matcher output = OUTPUT.matcher(liquid);
        while (output.find()) {
            String path = output.group(1);
            if (ROOTS.contains(root(path))
                    && !HAS_DEFAULT.matcher(output.group(2)).find()
                    && !tested.contains(path)) {
                needed.add(path);
            }
        }
        return needed;
    }

    /** Variables that will never have a value, because nothing of that name is given. */
    static List<Mention> unknown(String liquid) {
        Set<String> local = new LinkedHashSet<>(Set.of("forloop"));
        Matcher locals = LOCAL.matcher(liquid);
        while (locals.find()) {
            local.add(locals.group(1));
        }
        List<Mention> unknown = new ArrayList<>();
        Matcher output = OUTPUT.matcher(liquid);
        while (output.find()) {
            String root = root(output.group(1));
            if (!ROOTS.contains(root) && !local.contains(root)) {
                long line = 1
                        + liquid.substring(0, output.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                unknown.add(new Mention(output.group(1), (int) line));
            }
        }
        return unknown;
    }

    private static String tested(String liquid) {
        StringBuilder tested = new StringBuilder();
        Matcher tests = TESTED.matcher(liquid);
        while (tests.find()) {
            tested.append(' ').append(tests.group(1));
        }
        return tested.toString();
    }

    private static String root(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
