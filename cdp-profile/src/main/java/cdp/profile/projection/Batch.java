package cdp.profile.projection;

import cdp.identity.Redirect;
import cdp.profile.store.EventRow;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one transaction puts into the projection.
 *
 * @param touched OneIDs whose row is replaced by the one in {@code people}, or removed where there is none
 * @param regrouped people divided anew
 * @param next by shard, the first message that is not in the file after this
 */
record Batch(
        List<EventRow> events,
        Set<Long> touched,
        List<PersonRow> people,
        List<Redirect> redirects,
        Regrouped regrouped,
        Map<Integer, Long> next) {

    /**
     * People whose redirects and events are replaced.
     *
     * @param events all they have
     */
    record Regrouped(Set<Long> people, List<EventRow> events) {
        static final Regrouped NOBODY = new Regrouped(Set.of(), List.of());
    }
}
