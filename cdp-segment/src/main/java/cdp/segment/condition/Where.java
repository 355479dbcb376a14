package cdp.segment.condition;

/** A property of an event passes a test. The name is exact, case included. */
public record Where(String property, Test test) {
    public Where {
        Checks.name("property", property);
    }
}
