package cdp.identity;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Identifiers by the name they have in links. */
public interface HeldIdentifiers {

    /** Those that exist, surest first. */
    Map<UUID, HeldIdentifier> named(Collection<UUID> keys);
}
