package cdp.identity.linking;

/** Disjoint sets of numbers. */
final class Forest {
    private final int[] parent;
    private final int[] size;

    Forest(int nodes) {
        parent = new int[nodes];
        size = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            parent[i] = i;
            size[i] = 1;
        }
    }

    private Forest(Forest other) {
        parent = other.parent.clone();
        size = other.size.clone();
    }

    Forest copy() {
        return new Forest(this);
    }

    int find(int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    int size(int root) {
        return size[root];
    }

    /** Joins two different sets, given by their roots; the root that remains. */
    int join(int one, int other) {
        int winner = size[one] >= size[other] ? one : other;
        int loser = winner == one ? other : one;
        parent[loser] = winner;
        size[winner] += size[loser];
        return winner;
    }

    void unite(int one, int other) {
        int rootOfOne = find(one);
        int rootOfOther = find(other);
        if (rootOfOne != rootOfOther) {
            join(rootOfOne, rootOfOther);
        }
    }
}
