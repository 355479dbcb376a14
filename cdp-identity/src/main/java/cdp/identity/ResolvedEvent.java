package cdp.identity;

import cdp.ingest.Event;

/** An event and the person it was resolved to when it landed. Later merges are found by redirect, not by rewriting. */
public record ResolvedEvent(OneId person, Event event, RawPosition position) {}
