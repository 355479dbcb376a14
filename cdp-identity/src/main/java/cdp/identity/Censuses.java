package cdp.identity;

import java.util.Optional;

/** Counts of everybody. Counting millions takes a while, so an answer may be some minutes old and says how old. Thread-safe. */
public interface Censuses {

    /** The latest; empty while the very first is still being counted. Never waits longer than a person would. */
    Optional<Census> latest();
}
