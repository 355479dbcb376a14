package cdp.identity.linking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of a link, and why. */
public sealed interface Verdict {

    /** Its ends are in one group. */
    record Accepted() implements Verdict {
        static final Accepted INSTANCE = new Accepted();
    }

    /** A person ruled that its ends are one person. */
    record Together() implements Verdict {
        static final Together INSTANCE = new Together();
    }

    /** A person ruled that its ends are different people. */
    record Apart() implements Verdict {
        static final Apart INSTANCE = new Apart();
    }

    /** One end names too many people, or nobody; {@code standing} says which, and for {@code CROWDED} only claims are lost. */
    record Disregarded(UUID node, Standing standing) implements Verdict {}

    /**
     * Believing it would join two groups that must not be one.
     *
     * @param family the family whose limit would break, when that is the reason
     * @param one the surest identifier of the group of the link's smaller end; likewise {@code other}
     */
    record SetAside(Reason reason, @Nullable String family, UUID one, UUID other) implements Verdict {}

    enum Reason {
        /** The person would hold more values of a family than one person may. */
        LIMIT,
        /** Only a public sender says so, and both sides are known. */
        CLAIM,
        /** The person would have more identifiers than anybody has. */
        SIZE,
        /** A person keeps apart two identifiers of the groups. */
        KEPT_APART
    }

    /** Whether the link holds its ends together. */
    default boolean joins() {
        return this instanceof Accepted || this instanceof Together;
    }
}
