package cdp.segment.keeping;

import cdp.segment.catalog.PublishedDefinitions.All;
import cdp.segment.catalog.PublishedDefinitions.Published;
import cdp.segment.evaluation.Mentions;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The segments that take members, and which of them look at what. Immutable. */
public final class LiveSegments {
    private final All published;
    private final Map<Long, Published> byId = new TreeMap<>();
    private final Map<Long, Mentions> mentions = new HashMap<>();
    private final Map<String, Set<Long>> byEvent = new HashMap<>();
    private final Map<String, Set<Long>> byAttribute = new HashMap<>();

    LiveSegments(All published) {
        this.published = published;
        for (Published segment : published.segments()) {
            Mentions of = Mentions.of(segment.definition(), published);
            byId.put(segment.id(), segment);
            mentions.put(segment.id(), of);
            of.events().forEach(event -> add(byEvent, event, segment.id()));
            of.attributes().forEach(attribute -> add(byAttribute, attribute, segment.id()));
        }
    }

    private static void add(Map<String, Set<Long>> index, String word, long segment) {
        index.computeIfAbsent(word, first -> new TreeSet<>()).add(segment);
    }

    public All published() {
        return published;
    }

    Set<Long> ids() {
        return byId.keySet();
    }

    public @Nullable Published find(long segment) {
        return byId.get(segment);
    }

    /** Segments whose answer may be another one after such an event. */
    Set<Long> lookingAtEvent(String event) {
        return byEvent.getOrDefault(event, Set.of());
    }

    Set<Long> lookingAtAttribute(String attribute) {
        return byAttribute.getOrDefault(attribute, Set.of());
    }

    /** Segments that look at any attribute. */
    Set<Long> lookingAtAttributes() {
        Set<Long> all = new TreeSet<>();
        byAttribute.values().forEach(all::addAll);
        return all;
    }

    /** The events the given segments look at. */
    Set<String> events(Collection<Long> segments) {
        Set<String> events = new TreeSet<>();
        segments.forEach(segment -> events.addAll(of(segment).events()));
        return events;
    }

    /** Before when none of the given segments looks; null when one looks at everything. */
    @Nullable
    Instant since(Collection<Long> segments, Instant now) {
        Instant earliest = now;
        for (long segment : segments) {
            Instant since = of(segment).since(now);
            if (since == null) {
                return null;
            }
            earliest = since.isBefore(earliest) ? since : earliest;
        }
        return earliest;
    }

    private Mentions of(long segment) {
        Mentions of = mentions.get(segment);
        if (of == null) {
            throw new IllegalArgumentException("segment " + segment + " is not live");
        }
        return of;
    }

    List<Published> all() {
        return List.copyOf(byId.values());
    }
}
