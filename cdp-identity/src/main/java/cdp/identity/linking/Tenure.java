package cdp.identity.linking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who holds one weak identifier when: whoever was tied to it last, and before the first tie the first holder, for an
 * anonymous history joins on login.
 *
 * @param changes the ties by which it changed hands, in order; neighbours have different anchors
 */
public record Tenure(List<Tie> changes) {
    public static final Tenure NOBODYS = new Tenure(List.of());

    public Tenure {
        changes = List.copyOf(changes);
        for (int i = 1; i < changes.size(); i++) {
            if (!changes.get(i - 1).at().isBefore(changes.get(i).at())
                    || changes.get(i - 1).anchor().equals(changes.get(i).anchor())) {
                throw new IllegalArgumentException("Not a change of hands: " + changes.get(i));
            }
        }
    }

    /** Looks up a tie among all those of the weak identifier. */
    public interface Ties {
        /** The first tie to the anchor after the moment; a bound keeps the search short and may be ignored. */
        Optional<Tie> firstAfter(UUID anchor, Moment after, @Nullable Moment before);
    }

    /**
     * A stretch of time whose events without a strong identifier change hands.
     *
     * @param from exclusive; null since ever
     * @param until exclusive; null for good
     * @param before null when nobody held the identifier
     */
    public record Shift(
            @Nullable Moment from,
            @Nullable Moment until,
            @Nullable UUID before,
            UUID after) {}

    /** What one more tie changes. */
    public record Insertion(Tenure tenure, List<Tie> added, List<Tie> removed, Optional<Shift> shift) {}

    public static Tenure of(Collection<Tie> ties) {
        List<Tie> changes = new ArrayList<>();
        for (Tie tie : ties.stream().sorted(Comparator.comparing(Tie::at)).toList()) {
            if (changes.isEmpty() || !changes.getLast().anchor().equals(tie.anchor())) {
                changes.add(tie);
            }
        }
        return new Tenure(changes);
    }

    /** Whose hands it was in by then; empty before the first tie. */
    public Optional<UUID> heldAt(Moment moment) {
        int position = firstAfter(moment);
        return position == 0
                ? Optional.empty()
                : Optional.of(changes.get(position - 1).anchor());
    }

    /** To whom an event at the moment belongs; empty when nobody ever held it. */
    public Optional<UUID> ownerAt(Moment moment) {
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(changes.get(Math.max(firstAfter(moment) - 1, 0)).anchor());
    }

    /** The position of the first change later than the moment. */
    private int firstAfter(Moment moment) {
        int low = 0;
        int high = changes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (moment.isBefore(changes.get(middle).at())) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /**
     * One more tie, late or not, of an event that is not yet among the ties. A late one may find that the holder it
     * interrupts came back before the next change, which the changes alone do not tell: that is looked up.
     */
    public Insertion insert(Tie tie, Ties ties) {
        int position = firstAfter(tie.at());
        Tie previous = position == 0 ? null : changes.get(position - 1);
        Tie next = position == changes.size() ? null : changes.get(position);
        if (previous != null && previous.anchor().equals(tie.anchor())) {
            return new Insertion(this, List.of(), List.of(), Optional.empty());
        }
        Tie back = previous == null ? null : comesBack(previous, tie, next, ties);
        List<Tie> added = back == null ? List.of(tie) : List.of(tie, back);
        boolean sooner = back == null && next != null && next.anchor().equals(tie.anchor());
        List<Tie> removed = sooner ? List.of(next) : List.of();
        List<Tie> changed = new ArrayList<>(changes);
        changed.removeAll(removed);
        changed.addAll(position, added);
        return new Insertion(
                new Tenure(changed), added, removed, shift(tie, previous, back == null ? next : back, sooner));
    }

    private static @Nullable Tie comesBack(Tie previous, Tie tie, @Nullable Tie next, Ties ties) {
        Moment bound = next == null ? null : next.at();
        return ties.firstAfter(previous.anchor(), tie.at(), bound)
                .filter(found -> bound == null || found.at().isBefore(bound))
                .orElse(null);
    }

    private static Optional<Shift> shift(Tie tie, @Nullable Tie previous, @Nullable Tie end, boolean sooner) {
        if (previous == null && sooner) {
            return Optional.empty();
        }
        Moment until = end == null ? null : end.at();
        if (previous == null) {
            return Optional.of(new Shift(null, until, end == null ? null : end.anchor(), tie.anchor()));
        }
        return Optional.of(new Shift(tie.at(), until, previous.anchor(), tie.anchor()));
    }
}
