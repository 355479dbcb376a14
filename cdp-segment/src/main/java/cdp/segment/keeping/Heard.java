package cdp.segment.keeping;

import cdp.identity.OneId;
import cdp.identity.ResolvedMessage;
import cdp.ingest.Event;
import cdp.ingest.EventCodec;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What messages of one shard say about whom. Pure. */
public final class Heard {
    private final Map<OneId, News> people = new TreeMap<>();

    /** Of one person. */
    static final class News {
        private final Set<String> events = new HashSet<>();
        private final Set<String> attributes = new HashSet<>();
        private boolean anyAttribute;
        private boolean merged;

        boolean isMerged() {
            return merged;
        }

        /** The segments whose answer may be another one now. */
        Set<Long> concerning(LiveSegments live, boolean known) {
            if (merged || !known) {
                return live.ids();
            }
            Set<Long> segments = new TreeSet<>();
            events.forEach(event -> segments.addAll(live.lookingAtEvent(event)));
            attributes.forEach(attribute -> segments.addAll(live.lookingAtAttribute(attribute)));
            if (anyAttribute) {
                segments.addAll(live.lookingAtAttributes());
            }
            return segments;
        }
    }

    public void take(ResolvedMessage message) {
        News news = people.computeIfAbsent(message.person(), first -> new News());
        switch (message) {
            case ResolvedMessage.Landed landed -> {
                news.events.add(landed.event().name());
                news.merged |= !landed.mergedIn().isEmpty();
                attributes(landed, news);
            }
            case ResolvedMessage.MergedAway _, ResolvedMessage.Regrouped _ -> news.merged = true;
        }
    }

    /** A message told again after a crash no longer knows what it changed. */
    private static void attributes(ResolvedMessage.Landed landed, News news) {
        if (landed.changes() != null) {
            news.attributes.addAll(EventCodec.JSON.readTree(landed.changes()).propertyNames());
        } else if (!landed.event().traits().isEmpty() || landed.event().name().equals(Event.PROFILE_UPDATED)) {
            news.anyAttribute = true;
        }
    }

    Map<OneId, News> people() {
        return people;
    }
}
