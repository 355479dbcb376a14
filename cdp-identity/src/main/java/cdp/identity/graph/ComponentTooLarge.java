package cdp.identity.graph;

/** More identifiers hang together than can be judged at once. */
final class ComponentTooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ComponentTooLarge(int nodes) {
        super("more than " + nodes + " identifiers hang together: block the value that joins them");
    }
}
