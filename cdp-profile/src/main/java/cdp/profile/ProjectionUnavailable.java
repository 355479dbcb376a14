package cdp.profile;

/** A question about many people cannot be answered now: too many others are, it takes too long, or nothing is built yet. */
public final class ProjectionUnavailable extends RuntimeException {
    public ProjectionUnavailable(String message) {
        super(message);
    }

    public ProjectionUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
