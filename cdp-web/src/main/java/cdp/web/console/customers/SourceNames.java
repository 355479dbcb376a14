package cdp.web.console.customers;

import cdp.ingest.Source;
import cdp.ingest.SourceId;
import cdp.ingest.Sources;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sources as they are called at the moment of one request. */
public final class SourceNames {
    private final Map<SourceId, Source> byId;

    public SourceNames(Sources sources) {
        this.byId = sources.all().stream().collect(Collectors.toMap(Source::id, Function.identity()));
    }

    public @Nullable String name(SourceId id) {
        return Optional.ofNullable(byId.get(id)).map(Source::name).orElse(null);
    }

    @Nullable
    String kind(SourceId id) {
        return Optional.ofNullable(byId.get(id)).map(Source::kind).orElse(null);
    }

    /** The channels these sources are of. */
    List<String> channels(Collection<SourceId> ids) {
        return ids.stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .map(Source::kind)
                .distinct()
                .sorted()
                .toList();
    }

    Set<SourceId> ofKind(String kind) {
        return byId.values().stream()
                .filter(source -> source.kind().equals(kind))
                .map(Source::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
