package cdp.journey;

/** A change of a journey or a template that is not possible as things are. */
public final class JourneyRefused extends RuntimeException {
    private final String code;

    public JourneyRefused(String code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
