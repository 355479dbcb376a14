package cdp.journey;

import java.net.URI;
import java.util.Optional;

/**
 * What people do with messages, told by the links in them. Whoever follows a link is taken to be whoever got the message. Every method
 * may be called any number of times for one link; what it tells is told once.
 */
public interface Receipts {

    /** Whether the token is one of ours. */
    boolean opened(String token);

    /** Where the link leads; empty when the token is not one of ours. */
    Optional<URI> clicked(String token);

    /** The message an unsubscribe link is of, without unsubscribing anybody: mail scanners visit every link. */
    Optional<Unsubscribing> unsubscribing(String token);

    /** Ends marketing on the message's channel. */
    boolean unsubscribe(String token);

    /** @param done whether that has been done by this link before */
    record Unsubscribing(String channel, String brand, boolean done) {}
}
