package cdp.identity.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * All strong identifiers and the components that links make of them. Takes 28 bytes an identifier at its largest (16 of key,
 * three numbers) and nothing per link; 24 once arranged.
 */
final class StrongGraph {
    private final long[] high;
    private final long[] low;
    private final int[] parent;
    private int size;
    private int[] inOrder = {};

    StrongGraph(int identifiers) {
        high = new long[identifiers];
        low = new long[identifiers];
        parent = new int[identifiers];
    }

    /** Keys come in the order the database sorts them in: as unsigned numbers. */
    void add(UUID key) {
        high[size] = key.getMostSignificantBits();
        low[size] = key.getLeastSignificantBits();
        parent[size] = size;
        size++;
    }

    int size() {
        return size;
    }

    /** Links of identifiers that were not added change nothing. */
    void connect(UUID one, UUID other) {
        int a = number(one);
        int b = number(other);
        if (a >= 0 && b >= 0) {
            int rootOfA = find(a);
            int rootOfB = find(b);
            parent[Math.max(rootOfA, rootOfB)] = Math.min(rootOfA, rootOfB);
        }
    }

    private int number(UUID key) {
        int from = 0;
        int to = size - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int order = Long.compareUnsigned(high[middle], key.getMostSignificantBits());
            if (order == 0) {
                order = Long.compareUnsigned(low[middle], key.getLeastSignificantBits());
            }
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return -1;
    }

    private int find(int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Puts the members of each component beside each other; to be called once every link is connected. */
    void arrange() {
        int[] next = new int[size + 1];
        for (int node = 0; node < size; node++) {
            parent[node] = find(node);
            next[parent[node] + 1]++;
        }
        for (int root = 0; root < size; root++) {
            next[root + 1] += next[root];
        }
        inOrder = new int[size];
        for (int node = 0; node < size; node++) {
            inOrder[next[parent[node]]++] = node;
        }
    }

    int components() {
        int components = 0;
        for (int node = 0; node < size; node++) {
            components += parent[node] == node ? 1 : 0;
        }
        return components;
    }

    /** Several components at a time. */
    record Piece(List<List<UUID>> together, int alone) {}

    /**
     * Hands out every component once, whole.
     *
     * @param about how many identifiers a piece should hold
     * @param worthALook identifiers that are handed out although nothing connects them; others are only counted
     */
    void pieces(int about, Predicate<UUID> worthALook, Consumer<Piece> consumer) {
        List<List<UUID>> together = new ArrayList<>();
        int held = 0;
        int alone = 0;
        for (int from = 0; from < size; ) {
            int to = end(from);
            if (to - from > 1 || worthALook.test(key(inOrder[from]))) {
                together.add(keys(from, to));
                held += to - from;
            } else {
                alone++;
            }
            if (held >= about || together.size() + alone >= about) {
                consumer.accept(new Piece(together, alone));
                together = new ArrayList<>();
                held = 0;
                alone = 0;
            }
            from = to;
        }
        consumer.accept(new Piece(together, alone));
    }

    private int end(int from) {
        int to = from;
        while (to < size && parent[inOrder[to]] == parent[inOrder[from]]) {
            to++;
        }
        return to;
    }

    private List<UUID> keys(int from, int to) {
        List<UUID> keys = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            keys.add(key(inOrder[i]));
        }
        return keys;
    }

    private UUID key(int node) {
        return new UUID(high[node], low[node]);
    }
}
