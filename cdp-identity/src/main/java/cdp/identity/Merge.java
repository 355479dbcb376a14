package cdp.identity;

import cdp.ingest.EventId;
import cdp.ingest.SourceId;
import java.time.Instant;

/** Two persons turned out to be one. The older OneID stays, the other redirects to it forever. */
public record Merge(OneId winner, OneId loser, Instant at, EventId evidence, SourceId source, RawPosition position) {
    public Merge {
        if (winner.value() >= loser.value()) {
            throw new IllegalArgumentException("the older OneID wins, got " + winner + " over " + loser);
        }
    }
}
