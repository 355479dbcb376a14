package cdp.identity;

import cdp.ingest.Event;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message on {@code cdp.resolved}. Messages of one raw partition appear on a shard in the order of their positions; after
 * a crash some appear again, and a reader drops those not beyond what it has already taken.
 */
public sealed interface ResolvedMessage {
    RawPosition position();

    OneId person();

    /**
     * An event landed on a person.
     *
     * @param mergedIn OneIDs this event merged into the person
     * @param changes JSON object of the attributes of the person this batch changed; null when none or not known any more
     */
    record Landed(
            RawPosition position,
            OneId person,
            Event event,
            List<OneId> mergedIn,
            @Nullable String changes) implements ResolvedMessage {}

    /** A person ceased to exist on this shard because it is another person. */
    record MergedAway(RawPosition position, OneId person, OneId into) implements ResolvedMessage {}

    /**
     * People were divided anew: events, and what follows from them, may have gone from any of them to any other. Told on the shard
     * of each; how they are now is in the tables.
     *
     * @param people everybody concerned, those who are somebody else now included
     */
    record Regrouped(RawPosition position, OneId person, List<OneId> people) implements ResolvedMessage {}
}
