package cdp.web.embedded;

/** The process cannot start here and says why in one sentence meant for the person at the terminal. */
public final class StartRefused extends RuntimeException {
    public StartRefused(String sentence) {
        super(sentence, null, false, false);
    }
}
