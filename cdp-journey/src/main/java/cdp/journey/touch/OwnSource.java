package cdp.journey.touch;

import cdp.ingest.Source;
import cdp.ingest.SourceId;
import cdp.ingest.Sources;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The source events of our own making come from; made when it is first needed, and found again by its maker. */
@Component
public class OwnSource {
    public static final String KIND = "journey";
    private static final String NAME = "旅程与触达";
    private static final String MAKER = "tributary";
    private static final int MOST_PER_SECOND = 100_000;

    private final Sources sources;
    private volatile @Nullable SourceId known;

    OwnSource(Sources sources) {
        this.sources = sources;
    }

    public SourceId id() {
        SourceId id = known;
        if (id == null) {
            id = find().orElseGet(this::make);
            known = id;
        }
        return id;
    }

    private Optional<SourceId> find() {
        return sources.all().stream()
                .filter(source ->
                        source.kind().equals(KIND) && source.createdBy().equals(MAKER))
                .map(Source::id)
                .findFirst();
    }

    private SourceId make() {
        for (String name : new String[] {NAME, NAME + "（" + MAKER + "）"}) {
            try {
                return sources.create(name, KIND, MOST_PER_SECOND, MAKER).id();
            } catch (Sources.SourceNameTaken taken) {
                // Another process made it just now, or somebody uses the name.
                Optional<SourceId> made = find();
                if (made.isPresent()) {
                    return made.get();
                }
            }
        }
        throw new IllegalStateException("both names for the source of journeys are taken");
    }
}
