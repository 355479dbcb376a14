package cdp.segment.evaluation;

import cdp.ingest.EventId;
import cdp.ingest.JsonDoc;
import cdp.profile.Histories;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What is known of one person, ready to be asked about again and again. Used by one thread at a time. */
public final class PersonFacts {
    private final Map<String, JsonNode> attributes;
    private final Map<String, List<Deed>> deeds = new HashMap<>();

    /** Something the person did; properties are parsed when first looked at. */
    public static final class Deed {
        private final Histories.Deed deed;
        private @Nullable JsonNode properties;

        private Deed(Histories.Deed deed) {
            this.deed = deed;
        }

        public EventId id() {
            return deed.id();
        }

        public Instant at() {
            return deed.occurredAt();
        }

        public JsonDoc document() {
            return deed.properties();
        }

        public JsonNode properties() {
            JsonNode parsed = properties;
            if (parsed == null) {
                parsed = deed.properties().parse();
                properties = parsed;
            }
            return parsed;
        }
    }

    private PersonFacts(Map<String, JsonNode> attributes) {
        this.attributes = attributes;
    }

    public static PersonFacts of(Histories.History history) {
        PersonFacts facts = new PersonFacts(history.attributes());
        for (Histories.Deed deed : history.deeds()) {
            facts.deeds.computeIfAbsent(deed.name(), first -> new ArrayList<>()).add(new Deed(deed));
        }
        return facts;
    }

    public JsonNode attribute(String key) {
        return attributes.getOrDefault(key, MissingNode.getInstance());
    }

    /** Everything of this name, whenever. */
    public List<Deed> deeds(String event) {
        return deeds.getOrDefault(event, List.of());
    }
}
