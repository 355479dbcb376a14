package cdp.web.demo;

import cdp.ingest.Source;
import cdp.ingest.SourceId;
import cdp.ingest.Sources;
import cdp.web.demo.brand.DemoSource;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The brand's sources: made when they are not there, found again by name, never one that somebody else made. */
@Component
class DemoSources {
    static final String MAKER = "山茶日记";
    private static final int EVENTS_PER_SECOND = 100_000;

    /** Keys people made for these sources go on working beside the one a run uses. */
    private static final Duration OTHERS_STAY_GOOD = Duration.ofDays(3650);

    private final Sources sources;

    DemoSources(Sources sources) {
        this.sources = sources;
    }

    /** The right to send as each source, for one run. */
    final class Access implements AutoCloseable {
        private record Key(SourceId source, int id, String text) {}

        private final Map<DemoSource, Key> keys = new EnumMap<>(DemoSource.class);

        private void grant(DemoSource wanted) {
            SourceId source = findOrMake(wanted);
            Sources.WithNewKey made = sources.addKey(source, wanted.trust(), OTHERS_STAY_GOOD);
            keys.put(wanted, new Key(source, made.source().keys().getFirst().id(), made.writeKey()));
        }

        Map<DemoSource, String> writeKeys() {
            Map<DemoSource, String> texts = new EnumMap<>(DemoSource.class);
            keys.forEach((source, key) -> texts.put(source, key.text()));
            return texts;
        }

        /** Nobody was shown these keys, so nobody misses them. */
        @Override
        public void close() {
            keys.values().forEach(key -> sources.revokeKey(key.source(), key.id()));
        }
    }

    Access open() {
        Access access = new Access();
        try {
            for (DemoSource source : DemoSource.values()) {
                access.grant(source);
            }
            return access;
        } catch (RuntimeException incomplete) {
            access.close();
            throw incomplete;
        }
    }

    private SourceId findOrMake(DemoSource wanted) {
        return find(wanted.title(), wanted)
                .or(() -> find(otherTitle(wanted), wanted))
                .orElseGet(() -> make(wanted));
    }

    private Optional<SourceId> find(String name, DemoSource wanted) {
        return sources.all().stream()
                .filter(source -> source.name().equalsIgnoreCase(name)
                        && source.kind().equals(wanted.kind())
                        && source.createdBy().equals(MAKER))
                .map(Source::id)
                .findFirst();
    }

    private SourceId make(DemoSource wanted) {
        boolean taken = sources.all().stream().anyMatch(source -> source.name().equalsIgnoreCase(wanted.title()));
        return sources.create(taken ? otherTitle(wanted) : wanted.title(), wanted.kind(), EVENTS_PER_SECOND, MAKER)
                .id();
    }

    private static String otherTitle(DemoSource wanted) {
        return wanted.title() + "（" + MAKER + "）";
    }
}
