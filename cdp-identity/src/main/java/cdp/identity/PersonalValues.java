package cdp.identity;

import cdp.ingest.Identifier;
import java.util.UUID;

/**
 * How personal values are kept by every module that must keep one: sealed, and found by a keyed name. Whoever holds a table
 * without the master key learns nothing from it. Thread-safe.
 */
public interface PersonalValues {

    /** The identifier's name in the tables. */
    UUID key(Identifier identifier);

    byte[] seal(String value);

    /** What {@link #seal} sealed. */
    String open(byte[] sealed);
}
