package cdp.segment.describe;

import cdp.segment.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What events, attributes and properties are called; what is not in the dictionary is called as its sender calls it. */
public final class Vocabulary {
    private static final Map<String, Sentence> EVENTS = read("events.tsv");
    private static final Map<String, Sentence> FIELDS = read("fields.tsv");

    private Vocabulary() {}

    public static Sentence event(String name) {
        return EVENTS.getOrDefault(name, new Sentence("「" + name + "」", "“" + name + "”"));
    }

    /** An attribute of a person or a property of an event. */
    public static Sentence field(String name) {
        return FIELDS.getOrDefault(name, new Sentence(name, name));
    }

    private static Map<String, Sentence> read(String resource) {
        try (InputStream in = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(resource))) {
            Map<String, Sentence> words = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(line -> words.put(line[0], new Sentence(line[1], line[2])));
            return Map.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
