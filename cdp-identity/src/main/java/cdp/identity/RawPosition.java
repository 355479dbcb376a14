package cdp.identity;

/** Where an event lies on {@code cdp.events}: every later hop remembers it to recognise what it has already done. */
public record RawPosition(int partition, long offset) {}
