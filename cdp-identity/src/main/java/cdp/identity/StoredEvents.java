package cdp.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The events that are kept, for finding out late who held a device or cookie when. Works in the caller's transaction. */
public interface StoredEvents {

    /**
     * @param under the OneID it is kept under
     * @param keys the identifiers it was resolved by, surest first
     */
    record Stored(OneId under, UUID event, Instant at, List<UUID> keys) {
        public Stored {
            keys = List.copyOf(keys);
        }
    }

    /** Whether an identifier was seen under a OneID at a time or later. */
    record Question(UUID identifier, OneId under, Instant since) {}

    /**
     * The events kept under these OneIDs that were resolved by one of the identifiers.
     *
     * @param most no more than so many
     */
    List<Stored> resolvedBy(Collection<UUID> identifiers, Collection<OneId> under, int most);

    /** The identifiers of the questions whose answer is yes. */
    Set<UUID> seenSince(Collection<Question> questions);

    /** Keeps events under other OneIDs from now on. What follows from them is the caller's to have told. */
    void hand(Map<Stored, OneId> to);
}
