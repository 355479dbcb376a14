package cdp.profile;

import cdp.identity.OneId;
import cdp.ingest.EventId;
import cdp.ingest.JsonDoc;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is known of a few people and what they did, as fresh as it landed; read in the caller's transaction where there is one. */
public interface Histories {

    /**
     * @param people OneIDs as they were heard of, perhaps merged away since
     * @param events the names of the events wanted
     * @param since events that happened before need not be given; null for all
     * @return by the OneID asked for; one who does not exist is left out
     */
    Map<OneId, History> read(Collection<OneId> people, Set<String> events, @Nullable Instant since);

    /**
     * @param person who it is today
     * @param attributes values alone
     * @param deeds theirs and of everybody merged into them, in no order
     */
    record History(OneId person, Map<String, JsonNode> attributes, List<Deed> deeds) {}

    record Deed(EventId id, String name, Instant occurredAt, JsonDoc properties) {}
}
