package cdp.web.console.identity;

import cdp.identity.HeldIdentifier;
import cdp.identity.Steering.Part;
import cdp.identity.Steering.Preview;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** @param done whether it has happened */
record OrderView(UUID eventId, boolean done) {

    /**
     * What would follow.
     *
     * @param changesNothing whether everybody would stay who they are
     */
    record PreviewView(List<PartView> before, List<PartView> after, boolean changesNothing) {

        static PreviewView of(
                Preview preview, Map<UUID, HeldIdentifier> named, Function<Collection<Long>, Map<Long, String>> names) {
            Map<Long, String> called = names.apply(Stream.concat(preview.before().stream(), preview.after().stream())
                    .map(Part::oneId)
                    .filter(oneId -> oneId > 0)
                    .collect(Collectors.toSet()));
            return new PreviewView(
                    parts(preview.before(), named, called),
                    parts(preview.after(), named, called),
                    groups(preview.before()).equals(groups(preview.after())));
        }

        private static List<PartView> parts(
                List<Part> parts, Map<UUID, HeldIdentifier> named, Map<Long, String> called) {
            return parts.stream()
                    .map(part -> new PartView(
                            part.oneId(),
                            called.get(part.oneId()),
                            part.identifiers().stream()
                                    .map(key -> HolderView.orNull(key, named.get(key)))
                                    .filter(Objects::nonNull)
                                    .toList(),
                            part.events()))
                    .toList();
        }

        private static Set<Set<UUID>> groups(List<Part> parts) {
            Set<Set<UUID>> groups = new HashSet<>();
            parts.forEach(part -> groups.add(Set.copyOf(part.identifiers())));
            return groups;
        }
    }

    /** @param oneId negative: a new person */
    record PartView(long oneId, @Nullable String name, List<HolderView> identifiers, long events) {}
}
