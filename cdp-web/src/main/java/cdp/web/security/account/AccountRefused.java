package cdp.web.security.account;

/** A change to an account that its rules do not allow; nothing was changed. */
public final class AccountRefused extends RuntimeException {
    /** Why, in the API's words. */
    public enum Reason {
        NOT_FOUND("not_found", "there is no such account"),
        EMAIL_TAKEN("email_taken", "another account has this email address"),
        LAST_ADMINISTRATOR("last_administrator", "this is the last active administrator"),
        OWN_ACCOUNT("own_account", "nobody changes the role or state of their own account"),
        SETUP_TOKEN_INVALID("setup_token_invalid", "this set-up link was used or replaced");

        private final String code;
        private final String sentence;

        Reason(String code, String sentence) {
            this.code = code;
            this.sentence = sentence;
        }

        public String code() {
            return code;
        }
    }

    private final Reason reason;

    AccountRefused(Reason reason, Object subject) {
        super(reason.sentence + ": " + subject, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
