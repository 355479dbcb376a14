package cdp.ingest;

/** Who is sending: a source and how far this key's word goes. */
public record Sender(SourceId source, String name, Trust trust, boolean paused, int ratePerSecond) {}
