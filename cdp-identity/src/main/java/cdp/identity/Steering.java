package cdp.identity;

import cdp.ingest.EventId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a person rules about identifiers and people, against what was seen. */
public interface Steering {

    /** What would follow. Reads only. */
    Preview preview(Order order);

    /** Puts the order on the road (an event on {@code cdp.events}); it has happened when {@link #done} says so. */
    EventId give(Order order, String byUser);

    boolean done(EventId id);

    sealed interface Order {
        record Together(UUID a, UUID b) implements Order {}

        record Apart(UUID a, UUID b) implements Order {}

        record Block(UUID key) implements Order {}

        record Unblock(UUID key) implements Order {}

        /** Chosen identifiers leave the person, together; remembered as apart between each chosen and each other directly linked. */
        record Split(OneId person, Set<UUID> chosen) implements Order {
            public Split {
                chosen = Set.copyOf(chosen);
            }
        }
    }

    /** People before and after: identifiers by person; events that follow each. */
    record Preview(List<Part> before, List<Part> after) {
        public Preview {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** @param oneId negative: a new person */
    record Part(long oneId, List<UUID> identifiers, long events) {
        public Part {
            identifiers = List.copyOf(identifiers);
        }
    }
}
