package cdp.identity.linking;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one event says about weak identifiers.
 *
 * @param anchor the surest strong identifier of the event; null when it has none
 * @param weak surest first
 */
public record Sighting(Moment at, @Nullable UUID anchor, List<UUID> weak) {
    public Sighting {
        weak = weak.stream().distinct().toList();
        if (anchor == null && weak.isEmpty()) {
            throw new IllegalArgumentException("Nobody was seen: " + at);
        }
    }
}
