package cdp.web.console.sources;

import cdp.ingest.Source;
import cdp.ingest.SourceActivities.Activity;
import cdp.ingest.Trust;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source as the console shows it. */
record SourceView(
        int id,
        String name,
        String kind,
        String status,
        int ratePerSecond,
        List<KeyView> keys,
        Instant createdAt,
        String createdBy,
        @Nullable Instant lastEventAt,
        long accepted24h,
        long refused24h,
        List<Long> perMinute) {

    record KeyView(
            int id,
            String kind,
            String hint,
            Instant createdAt,
            @Nullable Instant expiresAt,
            @Nullable Instant revokedAt) {}

    static SourceView of(Source source, Activity activity) {
        return new SourceView(
                source.id().value(),
                source.name(),
                source.kind(),
                source.paused() ? "paused" : "active",
                source.ratePerSecond(),
                source.keys().stream().map(SourceView::key).toList(),
                source.createdAt(),
                source.createdBy(),
                activity.lastEventAt(),
                activity.accepted24h(),
                activity.refused24h(),
                activity.perMinute());
    }

    private static KeyView key(Source.Key key) {
        return new KeyView(
                key.id(),
                key.trust() == Trust.SERVER ? "server" : "public",
                key.hint(),
                key.createdAt(),
                key.expiresAt(),
                key.revokedAt());
    }
}
