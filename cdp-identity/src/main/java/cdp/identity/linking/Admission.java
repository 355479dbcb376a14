package cdp.identity.linking;

import java.util.SplittableRandom;

/**
 * Lets links join groups in their order of precedence, without sorting those that no longer matter: the links are
 * partitioned as in quicksort, and before the later part is looked at, links inside one group by then or between groups
 * that may never join are dropped from it.
 */
final class Admission {
    private static final int FEW = 24;

    private final Web web;
    private final Groups groups;
    private final Precedence precedence;
    private final boolean byClaim;
    private final int[] links;
    /** Keeps the expected cost near n log n whatever the order; the outcome does not depend on it. */
    private final SplittableRandom random = new SplittableRandom(1);

    private Admission(Web web, Groups groups, Precedence precedence, boolean byClaim, int[] links) {
        this.web = web;
        this.groups = groups;
        this.precedence = precedence;
        this.byClaim = byClaim;
        this.links = links;
    }

    static void admit(Web web, Groups groups, Policy policy, boolean byClaim, int[] links) {
        Precedence precedence = new Precedence(web, policy, byClaim, links);
        new Admission(web, groups, precedence, byClaim, links.clone()).admit(0, links.length);
    }

    private void admit(int from, int to) {
        int start = from;
        int end = to;
        while (end - start > FEW) {
            int middle = partition(start, end);
            admit(start, middle);
            consider(links[middle]);
            start = middle + 1;
            end = retain(start, end);
        }
        sort(start, end);
        for (int i = start; i < end; i++) {
            consider(links[i]);
        }
    }

    private void consider(int link) {
        int one = groups.of(web.one[link]);
        int other = groups.of(web.other[link]);
        if (one != other && groups.mayJoin(one, other, byClaim)) {
            groups.join(one, other);
        }
    }

    /** Moves links that still matter to the front; where they end. */
    private int retain(int from, int to) {
        int end = from;
        for (int i = from; i < to; i++) {
            int one = groups.of(web.one[links[i]]);
            int other = groups.of(web.other[links[i]]);
            if (one != other && groups.mayJoin(one, other, byClaim)) {
                links[end++] = links[i];
            }
        }
        return end;
    }

    private int partition(int from, int to) {
        int last = to - 1;
        swap(random.nextInt(from, to), last);
        int pivot = links[last];
        int middle = from;
        for (int i = from; i < last; i++) {
            if (precedence.goesBefore(links[i], pivot)) {
                swap(i, middle++);
            }
        }
        swap(middle, last);
        return middle;
    }

    private void sort(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int link = links[i];
            int j = i;
            while (j > from && precedence.goesBefore(link, links[j - 1])) {
                links[j] = links[j - 1];
                j--;
            }
            links[j] = link;
        }
    }

    private void swap(int one, int other) {
        int link = links[one];
        links[one] = links[other];
        links[other] = link;
    }
}
