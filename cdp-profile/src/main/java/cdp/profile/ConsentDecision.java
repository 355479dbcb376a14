package cdp.profile;

import java.time.Instant;

/** What a person said about being contacted for a purpose on a channel. No record means no, and is told apart from a no. */
public sealed interface ConsentDecision {

    record Granted(Instant at) implements ConsentDecision {}

    record Withdrawn(Instant at) implements ConsentDecision {}

    record NeverAsked() implements ConsentDecision {}

    /** Whether a message of this purpose may go out: marketing needs a yes, anything else only the absence of a no. */
    default boolean allows(String purpose) {
        return switch (this) {
            case Granted(var at) -> true;
            case Withdrawn(var at) -> false;
            case NeverAsked() -> !purpose.equals(Consents.MARKETING);
        };
    }
}
