package cdp.segment;

import java.time.Instant;
import java.util.List;

/** Which attributes and events there are to ask about. May throw {@code ProjectionUnavailable}. */
public interface Dictionary {

    Contents read();

    /** Those most people have, and those that happen most, first. */
    record Contents(List<Attribute> attributes, List<EventName> events, Instant asOf) {}

    /** @param values the most frequent texts */
    record Attribute(String key, Sentence label, Type type, long people, List<String> values) {}

    /** @param total ever; properties are those of its latest occurrences */
    record EventName(String name, Sentence label, long last24h, long total, List<Property> properties) {}

    record Property(String key, Type type, List<String> values) {}

    /** What most values are. */
    enum Type {
        TEXT,
        NUMBER,
        BOOLEAN,
        TIME
    }
}
