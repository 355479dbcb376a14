package cdp.segment.condition;

import org.jspecify.annotations.Nullable;

/**
 * Something that holds for a person at an instant or does not. Immutable; written and read by {@link ConditionCodec}.
 *
 * <p>Constructors throw {@link InvalidCondition} with the path of the field that is wrong.
 */
public sealed interface Condition permits Group, AttributeIs, EventDone, InSegment {
    int MOST_ID_CHARACTERS = 40;

    /** Made by whoever drew the node, so that counts and explanations can refer to it. */
    @Nullable
    String id();
}
