package cdp.web.demo.brand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The brand's lists, kept as tab-separated resources; lines that begin with {@code #} explain them. */
final class Rows {
    private static final Map<String, List<String>> WORDS = of("words").stream()
            .collect(Collectors.toUnmodifiableMap(List::getFirst, row -> row.subList(1, row.size())));

    private Rows() {}

    static List<List<String>> of(String list) {
        String path = "/demo/" + list + ".tsv";
        try (InputStream in = Rows.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("resource " + path + " is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One of the lists in {@code words}. */
    static List<String> words(String list) {
        return WORDS.getOrDefault(list, List.of());
    }
}
