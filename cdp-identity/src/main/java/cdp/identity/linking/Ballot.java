package cdp.identity.linking;

import cdp.identity.linking.Decision.Ruling;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which links and rulings take part, and the verdicts of those that do not. */
final class Ballot {
    private final Web web;
    private final Standing[] standings;
    private final Rulings rulings;
    private final boolean[] absent;
    private boolean anyAbsent;
    private boolean anyClaim;

    Ballot(Web web, Standing[] standings, Rulings rulings) {
        this.web = web;
        this.standings = standings;
        this.rulings = rulings;
        absent = new boolean[web.links.length];
        for (int i = 0; i < absent.length; i++) {
            absent[i] = excluded(i) != null;
            anyAbsent |= absent[i];
            anyClaim |= !absent[i] && web.isClaim[i];
        }
    }

    boolean takesPart(int link) {
        return !absent[link];
    }

    boolean hasAbsentees() {
        return anyAbsent;
    }

    boolean hasClaims() {
        return anyClaim;
    }

    /** Rulings that two nodes are one person, newest first. */
    List<Rulings.Pair> together() {
        List<Rulings.Pair> effective = new ArrayList<>();
        for (Rulings.Pair pair : rulings.together()) {
            if (!standings[pair.one()].linksNobody() && !standings[pair.other()].linksNobody()) {
                effective.add(pair);
            }
        }
        return effective;
    }

    List<Rulings.Pair> apart() {
        return rulings.apart();
    }

    boolean isRuledTogether(int link) {
        return rulings.of(web.one[link], web.other[link]) == Ruling.TOGETHER;
    }

    /** Why a link takes no part; null when it does. */
    @Nullable
    Verdict excluded(int link) {
        int one = web.one[link];
        int other = web.other[link];
        int worse = standings[one].compareTo(standings[other]) >= 0 ? one : other;
        if (standings[worse].linksNobody()) {
            return new Verdict.Disregarded(web.nodes.get(worse).key(), standings[worse]);
        }
        Ruling ruling = rulings.of(one, other);
        if (ruling == Ruling.APART) {
            return Verdict.Apart.INSTANCE;
        }
        if (standings[worse] == Standing.CROWDED && ruling == null && web.isClaim[link]) {
            return new Verdict.Disregarded(web.nodes.get(worse).key(), standings[worse]);
        }
        return null;
    }
}
