package cdp.identity;

import java.util.List;

/** What one resolve transaction lands: events in the order they came, and the merges they caused. */
public record ResolvedBatch(List<ResolvedEvent> events, List<Merge> merges) {}
