package cdp.identity.graph;

/** Another worker changed the same people meanwhile; the batch is read again from the tables as they are now. */
final class ResolveConflict extends RuntimeException {
    ResolveConflict(String message) {
        super(message, null, false, false);
    }
}
