package cdp.identity.linking;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Which nodes are seen in the company of too many: more distinct surer identifiers, or more values of one unique family, than
 * their kind allows. Claims alone only cost a node further claims, or anybody could break another's links by claiming.
 */
final class Crowds {
    private final Web web;
    private final int[] degree;

    private Crowds(Web web) {
        this.web = web;
        degree = new int[web.size()];
        for (int i = 0; i < web.links.length; i++) {
            degree[web.one[i]]++;
            degree[web.other[i]]++;
        }
    }

    /** The standing of every node: what was given, or worse when its links show it. */
    static Standing[] of(Web web) {
        Standing[] standings = new Standing[web.size()];
        for (int i = 0; i < standings.length; i++) {
            standings[i] = web.nodes.get(i).standing();
        }
        Crowds crowds = new Crowds(web);
        if (crowds.areThinkable()) {
            crowds.count(standings, true, Standing.GENERIC);
            crowds.count(standings, false, Standing.CROWDED);
        }
        return standings;
    }

    /** By key, nodes that stand worse than they were given. */
    static Map<UUID, Standing> found(Web web, Standing[] standings) {
        Map<UUID, Standing> found = new HashMap<>();
        for (int i = 0; i < standings.length; i++) {
            if (standings[i] != web.nodes.get(i).standing()) {
                found.put(web.nodes.get(i).key(), standings[i]);
            }
        }
        return found;
    }

    private boolean areThinkable() {
        for (int i = 0; i < degree.length; i++) {
            if (degree[i] > web.rules[i].genericAfter()) {
                return true;
            }
        }
        return false;
    }

    private void count(Standing[] standings, boolean verifiedOnly, Standing worse) {
        Company company = new Company(standings, worse);
        for (int i = 0; i < web.links.length; i++) {
            if (!verifiedOnly || !web.isClaim[i]) {
                company.meet(web.one[i], web.other[i]);
                company.meet(web.other[i], web.one[i]);
            }
        }
    }

    private final class Company {
        private final Standing[] standings;
        private final Standing worse;
        private final int[] surer = new int[web.size()];
        private final Map<Long, Integer> ofUniqueFamily = new HashMap<>();

        private Company(Standing[] standings, Standing worse) {
            this.standings = standings;
            this.worse = worse;
        }

        private void meet(int node, int met) {
            int most = web.rules[node].genericAfter();
            if (degree[node] <= most || standings[node].compareTo(worse) >= 0) {
                return;
            }
            boolean tooMany = web.priority(met) < web.priority(node) && ++surer[node] > most;
            if (!tooMany && web.isUnique(met)) {
                long company = (long) node * web.families.size() + web.family[met];
                tooMany = ofUniqueFamily.merge(company, 1, Integer::sum) > most;
            }
            if (tooMany) {
                standings[node] = worse;
            }
        }
    }
}
