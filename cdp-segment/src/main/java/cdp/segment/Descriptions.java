package cdp.segment;

import cdp.segment.condition.Condition;

/** Conditions as sentences, with segments by their names of today. */
public interface Descriptions {
    Sentence sentence(Condition condition);

    /** Whether the answer may change by time alone. */
    boolean isTimeDriven(Condition condition);
}
