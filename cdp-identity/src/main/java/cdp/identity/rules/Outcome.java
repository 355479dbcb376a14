package cdp.identity.rules;

import cdp.identity.linking.Evidence;
import cdp.identity.linking.Link;
import cdp.identity.linking.LinkRules;
import cdp.identity.linking.LinkSolver;
import cdp.identity.linking.Node;
import cdp.identity.linking.Solution;
import cdp.identity.linking.Standing;
import cdp.identity.linking.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one rule set makes of a component. Identifiers of a kind that the rule set makes weak follow whom they were seen with
 * last, as weak ones do; among themselves they are one visitor.
 */
final class Outcome {
    /** The group of an identifier that names nobody. */
    static final int NOBODY = -1;

    private static final int UNDECIDED = -2;

    private final Component component;
    private final int[][] ends;
    private final LinkRules rules;
    private final Standing[] standings;
    private final int[] group;
    private final @Nullable Verdict[] verdicts;
    private int groups;

    private Outcome(Component component, int[][] ends, LinkRules rules) {
        this.component = component;
        this.ends = ends;
        this.rules = rules;
        standings = new Standing[component.nodes().size()];
        group = new int[standings.length];
        verdicts = new Verdict[component.links().size()];
        Arrays.fill(group, UNDECIDED);
    }

    /** @param blocked identifiers the rule set blocks */
    static Outcome of(Component component, int[][] ends, LinkRules rules, Set<UUID> blocked) {
        Outcome outcome = new Outcome(component, ends, rules);
        outcome.solve(blocked);
        outcome.followOthers();
        outcome.visitTogether();
        return outcome;
    }

    private void solve(Set<UUID> blocked) {
        List<Node> strong = new ArrayList<>();
        for (int i = 0; i < group.length; i++) {
            Node node = component.nodes().get(i);
            standings[i] = blocked.contains(node.key()) ? Standing.BLOCKED : node.standing();
            if (isStrong(i)) {
                strong.add(node.standing(standings[i]));
            }
        }
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            if (isStrong(ends[i][0]) && isStrong(ends[i][1])) {
                links.add(component.links().get(i));
            }
        }
        take(LinkSolver.solve(strong, links, component.decisions(), rules));
    }

    private void take(Solution solution) {
        groups = solution.groups().size();
        Map<UUID, Integer> groupOf = solution.groupOf();
        for (int i = 0; i < group.length; i++) {
            UUID key = component.nodes().get(i).key();
            standings[i] = solution.standings().getOrDefault(key, standings[i]);
            if (standings[i].linksNobody()) {
                group[i] = NOBODY;
            } else {
                group[i] = groupOf.getOrDefault(key, UNDECIDED);
            }
        }
        int solved = 0;
        for (int i = 0; i < ends.length; i++) {
            if (isStrong(ends[i][0]) && isStrong(ends[i][1])) {
                verdicts[i] = solution.verdicts().get(solved++);
            }
        }
    }

    private void followOthers() {
        Instant[] newest = new Instant[group.length];
        int[] followed = new int[group.length];
        for (int i = 0; i < ends.length; i++) {
            Instant last = last(component.links().get(i));
            for (int side = 0; side < 2; side++) {
                int weak = ends[i][side];
                int holder = ends[i][1 - side];
                if (group[weak] == UNDECIDED
                        && isStrong(holder)
                        && group[holder] >= 0
                        && (newest[weak] == null || last.isAfter(newest[weak]))) {
                    newest[weak] = last;
                    followed[weak] = group[holder];
                }
            }
        }
        for (int i = 0; i < group.length; i++) {
            group[i] = newest[i] == null ? group[i] : followed[i];
        }
    }

    private static Instant last(Link link) {
        Evidence verified = link.verified();
        Evidence claimed = link.claimed();
        if (verified == null || claimed == null) {
            return verified != null ? verified.last() : claimed != null ? claimed.last() : Instant.MIN;
        }
        return verified.last().isAfter(claimed.last()) ? verified.last() : claimed.last();
    }

    /** Weak ones nobody holds, one visitor for each of their own components. */
    private void visitTogether() {
        int[] visitor = new int[group.length];
        Arrays.setAll(visitor, node -> node);
        for (int[] link : ends) {
            if (group[link[0]] == UNDECIDED && group[link[1]] == UNDECIDED) {
                visitor[root(visitor, link[0])] = root(visitor, link[1]);
            }
        }
        Map<Integer, Integer> visitors = new HashMap<>();
        for (int i = 0; i < group.length; i++) {
            if (group[i] == UNDECIDED) {
                group[i] = visitors.computeIfAbsent(root(visitor, i), first -> groups++);
            }
        }
    }

    private static int root(int[] parent, int node) {
        int at = node;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    boolean isStrong(int node) {
        return rules.of(component.nodes().get(node).kind()).strong();
    }

    int priority(int node) {
        return rules.of(component.nodes().get(node).kind()).priority();
    }

    /** To whom a node belongs; {@link #NOBODY} for a value that names nobody. */
    int group(int node) {
        return group[node];
    }

    int groups() {
        return groups;
    }

    Standing standing(int node) {
        return standings[node];
    }

    /** Null when an end is weak. */
    @Nullable
    Verdict verdict(int link) {
        return verdicts[link];
    }
}
