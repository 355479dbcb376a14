package cdp.journey.definition;

import java.util.Locale;
import java.util.Optional;

/** The kinds of node there are, by their names in JSON. */
enum StepKind {
    EVENT_TRIGGER,
    SEGMENT_TRIGGER,
    WAIT,
    WAIT_FOR_EVENT,
    BRANCH,
    SPLIT,
    SEND,
    SET_ATTRIBUTE,
    WEBHOOK,
    END;

    boolean isTrigger() {
        return this == EVENT_TRIGGER || this == SEGMENT_TRIGGER;
    }

    /** Whether time may pass in it. */
    boolean waits() {
        return this == WAIT || this == WAIT_FOR_EVENT;
    }

    static Optional<StepKind> named(String name) {
        for (StepKind kind : values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
