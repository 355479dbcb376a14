package cdp.identity.linking;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An event as far as identity goes. */
record Told(UUID id, Instant at, boolean verified, List<Name> names) {

    record Name(String kind, String value) {
        UUID key() {
            return UUID.nameUUIDFromBytes((kind + ' ' + value).getBytes(StandardCharsets.UTF_8));
        }

        Node node() {
            return new Node(key(), kind, "", false, Standing.OPEN);
        }

        /** Written {@code kind:value}. */
        static Name of(String written) {
            int colon = written.indexOf(':');
            return new Name(written.substring(0, colon), written.substring(colon + 1));
        }

        @Override
        public String toString() {
            return kind + ':' + value;
        }
    }

    Told {
        names = List.copyOf(names);
    }

    /** A trusted sender's event number {@code minute}, at that minute, with these identifiers. */
    static Told verified(int minute, String... names) {
        return at(minute, true, names);
    }

    static Told claimed(int minute, String... names) {
        return at(minute, false, names);
    }

    private static Told at(int minute, boolean verified, String... names) {
        List<Name> all = List.of(names).stream().map(Name::of).toList();
        UUID id = UUID.nameUUIDFromBytes((minute + " " + verified + " " + all).getBytes(StandardCharsets.UTF_8));
        return new Told(id, Instant.EPOCH.plusSeconds(60L * minute), verified, all);
    }

    static UUID key(String written) {
        return Name.of(written).key();
    }
}
