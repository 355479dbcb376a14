package cdp.journey.touch;

import java.time.Instant;

/** What the gate says about one message at one instant. */
public sealed interface Verdict {

    record Allowed() implements Verdict {}

    /** @param reason for translation, the name of the policy that refused */
    record Refused(String reason) implements Verdict {}

    record Deferred(String reason, Instant until) implements Verdict {}
}
