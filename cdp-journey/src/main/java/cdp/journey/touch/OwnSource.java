package cdp.journey.touch;

import cdp.ingest.ProductSource;
import cdp.ingest.SourceId;
import cdp.ingest.Sources;
import org.springframework.stereotype.Component;

/** The source what journeys and messages bring about comes from. */
@Component
public class OwnSource {
    public static final String KIND = "journey";

    private final ProductSource source;

    OwnSource(Sources sources) {
        source = new ProductSource(sources, KIND, "旅程与触达");
    }

    public SourceId id() {
        return source.id();
    }
}
