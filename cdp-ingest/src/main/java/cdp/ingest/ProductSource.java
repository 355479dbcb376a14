package cdp.ingest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A source events of the product's own making come from; made when it is first needed, and found again by its maker. Thread-safe. */
public final class ProductSource {
    private static final String MAKER = "tributary";
    private static final int MOST_PER_SECOND = 100_000;

    private final Sources sources;
    private final String kind;
    private final String name;
    private volatile @Nullable SourceId known;

    /** @param name shown to people; when somebody uses it already, the product's own name is added */
    public ProductSource(Sources sources, String kind, String name) {
        this.sources = sources;
        this.kind = kind;
        this.name = name;
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
                        source.kind().equals(kind) && source.createdBy().equals(MAKER))
                .map(Source::id)
                .findFirst();
    }

    private SourceId make() {
        for (String tried : new String[] {name, name + "（" + MAKER + "）"}) {
            try {
                return sources.create(tried, kind, MOST_PER_SECOND, MAKER).id();
            } catch (Sources.SourceNameTaken taken) {
                // Another process made it just now, or somebody uses the name.
                Optional<SourceId> made = find();
                if (made.isPresent()) {
                    return made.get();
                }
            }
        }
        throw new IllegalStateException("both names for the source of " + kind + " are taken");
    }
}
