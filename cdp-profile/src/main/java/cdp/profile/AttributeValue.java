package cdp.profile;

import cdp.ingest.SourceId;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** What an attribute is, who said so and when it was so. */
public record AttributeValue(JsonNode value, SourceId source, Instant at) {}
