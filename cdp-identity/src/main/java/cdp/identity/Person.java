package cdp.identity;

import java.time.Instant;
import java.util.List;

/**
 * A person as the identity graph knows one.
 *
 * @param events how many landed on this person and on those merged into it
 * @param kinds the kinds of identifier the person holds, sorted
 */
public record Person(OneId id, Instant firstSeen, Instant lastSeen, long events, List<String> kinds) {
    public Person {
        kinds = List.copyOf(kinds);
    }
}
