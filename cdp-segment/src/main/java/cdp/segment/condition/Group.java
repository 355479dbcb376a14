package cdp.segment.condition;

import java.util.List;

/** Conditions joined by a word. */
public sealed interface Group extends Condition permits All, Any, None {
    List<Condition> conditions();
}
