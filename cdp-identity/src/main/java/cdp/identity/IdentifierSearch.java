package cdp.identity;

import java.util.List;

/** Finds people by what somebody typed. */
public interface IdentifierSearch {

    /** @param matchedBy the kind of the identifier that matched, or {@link #PHONE_SUFFIX} */
    record Match(OneId person, String matchedBy) {}

    String PHONE_SUFFIX = "phone_suffix";

    /**
     * People who hold an identifier with exactly this value, of whatever kind and scope, in the form senders write it; of four
     * to ten digits also those whose phone number ends in them. Each person once.
     */
    List<Match> find(String typed, int limit);
}
