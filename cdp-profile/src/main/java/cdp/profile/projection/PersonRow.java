package cdp.profile.projection;

import cdp.identity.Person;
import cdp.profile.Attributes;
import cdp.profile.WellKnown;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person as the projection keeps one; times in microseconds since 1970, UTC. */
record PersonRow(
        long oneId,
        String attributes,
        @Nullable String name,
        List<String> kinds,
        long firstSeen,
        long lastSeen,
        long events) {

    static PersonRow of(Person person, @Nullable Attributes attributes) {
        return new PersonRow(
                person.id().value(),
                attributes == null ? "{}" : attributes.plainJson(),
                attributes == null ? null : WellKnown.name(attributes.values()),
                person.kinds(),
                micros(person.firstSeen()),
                micros(person.lastSeen()),
                person.events());
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
