package cdp.identity.graph;

import cdp.identity.Merge;
import cdp.identity.OneId;
import cdp.identity.RawPosition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a poll has landed and still has to tell downstream. */
final class Landing {

    /** @param changes JSON object of changed attributes; null when none or no longer known */
    record Told(
            RawPosition position,
            OneId person,
            byte[] event,
            List<OneId> mergedIn,
            @Nullable String changes) {}

    /** @param people everybody among whom events may have changed hands */
    record Regrouped(RawPosition position, Set<OneId> people) {}

    private final List<Told> told = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final List<Regrouped> regrouped = new ArrayList<>();
    private final Map<Integer, Long> upTo = new HashMap<>();

    void tell(Told one) {
        told.add(one);
    }

    void tell(Merge merge) {
        merges.add(merge);
    }

    void tell(Regrouped one) {
        regrouped.add(one);
    }

    /** Everything of the partition before this offset has been dealt with. */
    void reached(int partition, long offset) {
        upTo.merge(partition, offset, Math::max);
    }

    List<Told> told() {
        return told;
    }

    List<Merge> merges() {
        return merges;
    }

    List<Regrouped> regrouped() {
        return regrouped;
    }

    Map<Integer, Long> upTo() {
        return upTo;
    }
}
