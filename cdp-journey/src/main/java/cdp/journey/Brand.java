package cdp.journey;

/** What the brand calls itself to the people it writes to. */
public interface Brand {
    String name();
}
