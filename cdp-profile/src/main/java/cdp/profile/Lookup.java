package cdp.profile;

import cdp.identity.OneId;
import java.util.List;

/** Finds people by something exact that somebody typed; who landed a moment ago is found. */
public interface Lookup {
    String BY_ONE_ID = "one_id";
    String BY_ORDER = "order_id";

    /** @param matchedBy {@link #BY_ONE_ID}, {@link #BY_ORDER} or the kind of the identifier */
    record Match(OneId person, String matchedBy) {}

    /**
     * People with this OneID (theirs or one merged into them), this value of any identifier, a phone number that ends in these
     * four to ten digits, or this order number. Each once, those most surely meant first.
     */
    List<Match> find(String typed, int limit);
}
