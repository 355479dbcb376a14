package cdp.identity;

/** Somebody else published rules meanwhile. */
public final class RulesChanged extends RuntimeException {
    public RulesChanged(int basedOn) {
        super("version " + basedOn + " of the identity rules is not in force any more");
    }
}
