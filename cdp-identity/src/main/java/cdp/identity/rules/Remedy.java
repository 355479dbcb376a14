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

    /** @param identifiers how many will have to be judged */
    record Sized(Order order, int identifiers) {}

    /** Puts as many keys into one order as may be judged together. */
    static final class Sheet {
        private final Kind kind;
        private final int most;
        private final List<Sized> into;
        private List<UUID> keys = new ArrayList<>();
        private int identifiers;

        Sheet(Kind kind, int most, List<Sized> into) {
            this.kind = kind;
            this.most = most;
            this.into = into;
        }

        /** Puts keys into the same order. */
        void add(Collection<UUID> further, int size) {
            if (identifiers + size > most) {
                close();
            }
            keys.addAll(further);
            identifiers += size;
        }

        void close() {
            if (!keys.isEmpty()) {
                into.add(new Sized(new Order(kind, List.of(), List.of(), keys, null), identifiers));
                keys = new ArrayList<>();
                identifiers = 0;
            }
        }
    }
}
