package cdp.segment;

import cdp.identity.OneId;
import java.time.Instant;
import java.util.Locale;

/**
 * A person entered or left a segment. On {@link SegmentTopics#MEMBERSHIPS} the changes of a shard appear in the order of their
 * {@code seq}, without gaps; after a crash some appear again, and a reader drops those not beyond what it has already taken.
 *
 * @param at when it was noticed
 * @param version of the segment's definition
 * @param shard of the person, which is the partition of the topic
 * @param seq counts the changes of the shard from 1
 */
public record MembershipChanged(
        SegmentId segment, OneId person, Change change, Instant at, Cause cause, int version, int shard, long seq) {

    public enum Change {
        ENTERED,
        LEFT;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why the answer is another one now. */
    public enum Cause {
        /** Something landed on the person. */
        EVENT,
        /** A window passed on. */
        TIME,
        /** A full computation found it; nothing new landed. */
        COMPUTATION,
        /** The person was merged into another, or another into the person. */
        MERGE,
        /** The segment's definition was published anew, or the segment archived. */
        DEFINITION;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
