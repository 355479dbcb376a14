package cdp.identity.rules;

import cdp.identity.graph.Order;
import cdp.identity.graph.Order.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The orders that make the tables of a component say what the rules want.
 *
 * @param skipped parts that differ and that no order can put right
 */
record Remedy(List<Sized> orders, int skipped) {
    static final Remedy NONE = new Remedy(List.of(), 0);

    /** One order stands in one person's timeline, however many it is about: so those of many people go into one. */
    static final int IDENTIFIERS_OF_AN_ORDER = 100;

    /** @param identifiers how many will have to be judged */
    record Sized(Order order, int identifiers) {
        static Sized of(Kind kind, Collection<UUID> keys, int identifiers) {
            return new Sized(new Order(kind, List.of(), List.of(), List.copyOf(keys), null), identifiers);
        }
    }

    /** The orders of several components, as few as may be; values are blocked and opened before anything is looked at. */
    static List<Sized> together(List<Remedy> remedies) {
        List<Sized> together = new ArrayList<>();
        for (Kind kind : List.of(Kind.BLOCK, Kind.UNBLOCK, Kind.REVIEW)) {
            List<UUID> keys = new ArrayList<>();
            int identifiers = 0;
            for (Remedy remedy : remedies) {
                for (Sized sized : remedy.orders()) {
                    if (sized.order().kind() == kind) {
                        if (!keys.isEmpty() && identifiers + sized.identifiers() > IDENTIFIERS_OF_AN_ORDER) {
                            together.add(Sized.of(kind, keys, identifiers));
                            keys.clear();
                            identifiers = 0;
                        }
                        keys.addAll(sized.order().keys());
                        identifiers += sized.identifiers();
                    }
                }
            }
            if (!keys.isEmpty()) {
                together.add(Sized.of(kind, keys, identifiers));
            }
        }
        return together;
    }
}
