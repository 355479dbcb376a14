package cdp.identity;

import cdp.ingest.Event;
import java.util.List;
import java.util.UUID;

/**
 * An event and the person it was resolved to when it landed. Later merges are found by redirect, not by rewriting.
 *
 * @param keys the names in the tables of the identifiers it was resolved by, surest first
 */
public record ResolvedEvent(OneId person, Event event, RawPosition position, List<UUID> keys) {}
