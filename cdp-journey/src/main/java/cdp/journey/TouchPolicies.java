package cdp.journey;

/** The one touch policy of the brand. */
public interface TouchPolicies {
    TouchPolicy current();

    void change(TouchPolicy policy);
}
