package cdp.identity;

import cdp.ingest.Event;
import java.util.List;
import java.util.Map;

/**
 * Stores what follows from resolved events, inside the resolve transaction: it commits with the identities or not at all.
 * Called with every batch once per successful transaction; may be called again with the same batch after a rollback. Must not
 * talk to anything but the database.
 */
public interface ResolvedEvents {

    /**
     * Makes room for what will be stored. Called before anything else of the transaction has touched what is kept, since making
     * room may lock it for a moment apart from the transaction.
     */
    default void prepare(List<Event> events) {}

    /**
     * Divides what is kept anew, before the batch that made it known is stored.
     *
     * @return how many events each person has now; empty for those who keep no events
     */
    default Map<OneId, Regroup.Tally> regroup(Regroup regroup) {
        return Map.of();
    }

    /** @return by person, the attributes that changed, as a JSON object of new values */
    Map<OneId, String> store(ResolvedBatch batch);
}
