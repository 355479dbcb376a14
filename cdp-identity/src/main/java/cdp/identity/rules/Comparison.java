package cdp.identity.rules;

import cdp.identity.RuleEffects.Because;
import cdp.identity.RuleEffects.Reason;
import cdp.identity.linking.Standing;
import cdp.identity.linking.Verdict;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Two outcomes of one component: where everybody goes on, and why. */
final class Comparison {
    private static final int NOWHERE = -1;

    private final Component component;
    private final int[][] ends;
    private final Outcome before;
    private final Outcome after;
    private final People people;
    private final People futurePeople;
    private final int[] goesOnIn;
    private final int[] arrivals;
    private final int[] surestThatWas;

    Comparison(Component component, int[][] ends, Outcome before, Outcome after) {
        this.component = component;
        this.ends = ends;
        this.before = before;
        this.after = after;
        people = new People(component, before);
        futurePeople = new People(component, after);
        goesOnIn = new int[people.groups()];
        arrivals = new int[futurePeople.groups()];
        surestThatWas = new int[futurePeople.groups()];
        follow();
    }

    /** A person goes on where its surest identifier is that still names somebody. */
    private void follow() {
        int[] surest = new int[goesOnIn.length];
        Arrays.fill(surest, -1);
        Arrays.fill(goesOnIn, NOWHERE);
        Arrays.fill(surestThatWas, -1);
        for (int node = 0; node < component.nodes().size(); node++) {
            int from = before.group(node);
            int to = after.group(node);
            if (from >= 0 && to >= 0) {
                goesOnIn[from] = takeSurer(surest, from, node) ? to : goesOnIn[from];
                takeSurer(surestThatWas, to, node);
            }
        }
        for (int group : goesOnIn) {
            if (group != NOWHERE) {
                arrivals[group]++;
            }
        }
    }

    private boolean takeSurer(int[] surest, int group, int node) {
        boolean surer = surest[group] < 0 || people.isSurer(node, surest[group]);
        surest[group] = surer ? node : surest[group];
        return surer;
    }

    People before() {
        return people;
    }

    People after() {
        return futurePeople;
    }

    /** Where a person of before goes on; negative when only values are left that name nobody. */
    int goesOnIn(int person) {
        return goesOnIn[person];
    }

    /** How many people of before go on as this one. */
    int arrivals(int person) {
        return arrivals[person];
    }

    int before(int node) {
        return before.group(node);
    }

    int after(int node) {
        return after.group(node);
    }

    /** The person of before that a new one comes out of; negative when it held nobody's values only. */
    int comesOutOf(int newPerson) {
        int surest = surestThatWas[newPerson];
        return surest < 0 ? NOWHERE : before.group(surest);
    }

    /** Whether the identifier leaves a person who goes on for another who was there before. */
    boolean moves(int node) {
        int from = before.group(node);
        int to = after.group(node);
        return from >= 0 && to >= 0 && goesOnIn[from] != NOWHERE && goesOnIn[from] != to && arrivals[to] > 0;
    }

    /** What kept those apart who now become this one. */
    @Nullable
    Because keptApart(int person) {
        return reason(
                before, node -> after.group(node) == person, (one, other) -> before.group(one) != before.group(other));
    }

    /** What takes from a person of before those identifiers that leave it for this one. */
    @Nullable
    Because tookOut(int person, int newPerson) {
        return reason(
                after,
                node -> before.group(node) == person,
                (one, other) -> (after.group(one) == newPerson) != (after.group(other) == newPerson));
    }

    /** What takes an identifier from those it was with. */
    @Nullable
    Because tookAway(int moved) {
        return reason(
                after,
                node -> before.group(node) == before.group(moved),
                (one, other) -> (one == moved || other == moved) && after.group(one) != after.group(other));
    }

    private interface Pair {
        boolean test(int one, int other);
    }

    /** The verdict on the first link between such nodes that does not join. */
    private @Nullable Because reason(Outcome outcome, IntPredicate among, Pair between) {
        for (int link = 0; link < ends.length; link++) {
            int one = ends[link][0];
            int other = ends[link][1];
            if (among.test(one) && among.test(other) && between.test(one, other)) {
                Because because = because(outcome, link);
                if (because != null) {
                    return because;
                }
            }
        }
        return null;
    }

    private @Nullable Because because(Outcome outcome, int link) {
        Verdict verdict = outcome.verdict(link);
        if (verdict == null) {
            int weak = outcome.isStrong(ends[link][0]) ? ends[link][1] : ends[link][0];
            return new Because(Reason.WEAK, component.nodes().get(weak).kind(), key(weak));
        }
        return switch (verdict) {
            case Verdict.Accepted accepted -> null;
            case Verdict.Together together -> null;
            case Verdict.Apart apart -> new Because(Reason.KEPT_APART, null, null);
            case Verdict.Disregarded disregarded ->
                new Because(reason(disregarded.standing()), null, disregarded.node());
            case Verdict.SetAside aside ->
                new Because(Reason.valueOf(aside.reason().name()), kind(aside.family()), null);
        };
    }

    private static Reason reason(Standing standing) {
        return switch (standing) {
            case OPEN, CROWDED -> Reason.CROWDED;
            case GENERIC -> Reason.GENERIC;
            case BLOCKED -> Reason.BLOCKED;
        };
    }

    private static @Nullable String kind(@Nullable String family) {
        return family == null ? null : family.substring(0, family.indexOf(' '));
    }

    UUID key(int node) {
        return component.nodes().get(node).key();
    }
}
