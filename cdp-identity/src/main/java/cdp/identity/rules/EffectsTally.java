package cdp.identity.rules;

import cdp.identity.RuleEffects;
import cdp.identity.RuleEffects.Cluster;
import cdp.identity.RuleEffects.Example;
import cdp.identity.RuleEffects.Hub;
import cdp.identity.RuleEffects.Move;
import cdp.identity.RuleEffects.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Adds up what a draft changes, component by component. */
final class EffectsTally {
    private static final int EXAMPLES = 20;
    private static final int MOST_PARTS = 10;
    private static final int LARGEST = 10;
    private static final int FEWEST_OF_HUB = 3;

    private long before;
    private long after;
    private long merges;
    private long splits;
    private long moves;
    private long vanished;
    private long appeared;
    private final SizeHistogram sizes = new SizeHistogram();
    private final Ranking<Cluster> largest = new Ranking<>(LARGEST, Comparator.comparingInt(Cluster::after));
    private final Ranking<Hub> hubs = new Ranking<>(LARGEST, Comparator.comparingInt(Hub::seenWith));
    private final List<Example> merged = new ArrayList<>();
    private final List<Example> split = new ArrayList<>();
    private final List<Move> moved = new ArrayList<>();

    /** People with one identifier that neither rule set changes. */
    void addAlone(int people) {
        before += people;
        after += people;
        sizes.add(1, people, people);
    }

    void add(Component component, int[][] ends, Outcome now, Outcome then) {
        Comparison comparison = new Comparison(component, ends, now, then);
        for (int person = 0; person < comparison.before().groups(); person++) {
            if (comparison.before().exists(person)) {
                before++;
                sizes.add(comparison.before().size(person), 1, 0);
                vanished += comparison.goesOnIn(person) < 0 ? 1 : 0;
            }
        }
        for (int person = 0; person < comparison.after().groups(); person++) {
            if (comparison.after().exists(person)) {
                addFuture(comparison, person);
            }
        }
        for (int node = 0; node < component.nodes().size(); node++) {
            if (comparison.moves(node)) {
                move(comparison, node);
            }
        }
        rankHubs(component, ends, now, then);
    }

    private void addFuture(Comparison comparison, int person) {
        after++;
        int size = comparison.after().size(person);
        sizes.add(size, 0, 1);
        int surest = comparison.after().surest(person);
        int was = comparison.before(surest);
        largest.add(new Cluster(
                comparison.key(surest), was < 0 ? 0 : comparison.before().size(was), size));
        int arrivals = comparison.arrivals(person);
        if (arrivals > 1) {
            merge(comparison, person);
        } else if (arrivals == 0) {
            split(comparison, person);
        }
    }

    private void merge(Comparison comparison, int person) {
        merges += comparison.arrivals(person) - 1;
        if (merged.size() < EXAMPLES) {
            List<Part> parts = new ArrayList<>();
            for (int from = 0; from < comparison.before().groups() && parts.size() < MOST_PARTS; from++) {
                if (comparison.before().exists(from) && comparison.goesOnIn(from) == person) {
                    parts.add(part(comparison, comparison.before(), from));
                }
            }
            merged.add(new Example(parts, comparison.arrivals(person), comparison.keptApart(person)));
        }
    }

    private void split(Comparison comparison, int newPerson) {
        int from = comparison.comesOutOf(newPerson);
        if (from < 0) {
            appeared++;
            return;
        }
        splits++;
        if (split.size() < EXAMPLES) {
            List<Part> parts = new ArrayList<>();
            int stays = comparison.goesOnIn(from);
            if (stays >= 0) {
                parts.add(part(comparison, comparison.after(), stays));
            }
            parts.add(part(comparison, comparison.after(), newPerson));
            split.add(new Example(parts, parts.size(), comparison.tookOut(from, newPerson)));
        }
    }

    private void move(Comparison comparison, int node) {
        moves++;
        if (moved.size() < EXAMPLES) {
            moved.add(new Move(
                    comparison.key(node),
                    comparison.key(comparison.before().surest(comparison.before(node))),
                    comparison.key(comparison.after().surest(comparison.after(node))),
                    comparison.tookAway(node)));
        }
    }

    private static Part part(Comparison comparison, People people, int person) {
        return new Part(comparison.key(people.surest(person)), people.size(person));
    }

    private void rankHubs(Component component, int[][] ends, Outcome now, Outcome then) {
        int[] seenWith = new int[component.nodes().size()];
        for (int[] link : ends) {
            seenWith[link[0]]++;
            seenWith[link[1]]++;
        }
        for (int node = 0; node < seenWith.length; node++) {
            Hub hub = new Hub(
                    component.nodes().get(node).key(), seenWith[node], 0, now.standing(node), then.standing(node));
            if (seenWith[node] >= FEWEST_OF_HUB && hubs.wouldTake(hub)) {
                hubs.add(new Hub(hub.key(), hub.seenWith(), peopleAround(node, ends, now), hub.before(), hub.after()));
            }
        }
    }

    private static int peopleAround(int node, int[][] ends, Outcome now) {
        Set<Integer> people = new LinkedHashSet<>();
        for (int[] link : ends) {
            if (link[0] == node || link[1] == node) {
                people.add(now.group(link[0] == node ? link[1] : link[0]));
            }
        }
        people.remove(Outcome.NOBODY);
        return people.size();
    }

    RuleEffects effects(long identifiers, long links, List<String> unrecorded) {
        return new RuleEffects(
                identifiers,
                links,
                before,
                after,
                merges,
                splits,
                moves,
                vanished,
                appeared,
                sizes.bars(),
                largest.greatestFirst(),
                hubs.greatestFirst(),
                merged,
                split,
                moved,
                unrecorded);
    }
}
