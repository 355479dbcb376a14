package cdp.journey;

import cdp.identity.OneId;

/** Tells the event log, as a source of our own, of something that has to do with one person. */
public interface PersonEvents {

    /**
     * Written down in the caller's transaction and told after it; it happens when that commits.
     *
     * @param messageId the same for the same happening
     * @param properties JSON object
     */
    void tell(OneId person, String name, String messageId, String properties);
}
