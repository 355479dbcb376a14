package cdp.identity;

import cdp.identity.linking.Standing;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would change, against the rules in force applied to the same graph. People are those a strong identifier
 * names; {@code peopleAfter = peopleBefore - merges + splits - vanished + appeared}.
 *
 * A person goes on where its surest identifier is.
 *
 * @param merges people who would go into another one
 * @param splits people who would come out of another one
 * @param moves identifiers that would go from one person to another, both of whom stay
 * @param vanished people of whom only values are left that would name nobody; {@code appeared} the other way round
 * @param sizes how many people hold how many strong identifiers
 * @param largest people with most identifiers under the draft
 * @param hubs values seen with most others
 * @param merged some of the people who would become one
 * @param split some of the people who would come apart
 * @param moved some of the identifiers that would move
 * @param unrecorded kinds the draft makes strong: what they were seen with was never written down, so nothing can be said
 */
public record RuleEffects(
        long identifiers,
        long links,
        long peopleBefore,
        long peopleAfter,
        long merges,
        long splits,
        long moves,
        long vanished,
        long appeared,
        List<Bar> sizes,
        List<Cluster> largest,
        List<Hub> hubs,
        List<Example> merged,
        List<Example> split,
        List<Move> moved,
        List<String> unrecorded) {
    public RuleEffects {
        sizes = List.copyOf(sizes);
        largest = List.copyOf(largest);
        hubs = List.copyOf(hubs);
        merged = List.copyOf(merged);
        split = List.copyOf(split);
        moved = List.copyOf(moved);
        unrecorded = List.copyOf(unrecorded);
    }

    /** @param to null when there is no end */
    public record Bar(int from, @Nullable Integer to, long before, long after) {}

    /**
     * @param surest the identifier that names the person most surely
     * @param before identifiers of the person it belongs to now
     */
    public record Cluster(UUID surest, int before, int after) {}

    /**
     * @param seenWith distinct identifiers it was seen with
     * @param people to whom those belong now
     */
    public record Hub(UUID key, int seenWith, int people, Standing before, Standing after) {}

    /**
     * @param parts people who would become one, or what one would come apart into; at most ten of {@code partsTotal}
     * @param because what keeps them apart: under the rules in force for people who become one, under the draft otherwise;
     *     null when it is no link that says so
     */
    public record Example(
            List<Part> parts, int partsTotal, @Nullable Because because) {
        public Example {
            parts = List.copyOf(parts);
        }
    }

    public record Part(UUID surest, int identifiers) {}

    /**
     * @param from the surest identifier of the person it leaves
     * @param to the surest identifier of the person it goes to
     */
    public record Move(
            UUID key, UUID from, UUID to, @Nullable Because because) {}

    /**
     * @param kind of the identifiers the reason is about, where there is one
     * @param key the identifier the reason is about, where there is one
     */
    public record Because(
            Reason reason, @Nullable String kind, @Nullable UUID key) {}

    public enum Reason {
        /** A person would hold more values of {@code kind} than one may. */
        LIMIT,
        /** Only public senders say so. */
        CLAIM,
        /** A person would have more identifiers than one may. */
        SIZE,
        /** Somebody ruled that they are two. */
        KEPT_APART,
        /** {@code key} is seen with too many. */
        GENERIC,
        /** {@code key} is claimed together with too many. */
        CROWDED,
        /** {@code key} is a blocked value. */
        BLOCKED,
        /** {@code kind} does not join people. */
        WEAK
    }
}
