package cdp.identity.lookup;

import cdp.identity.HeldIdentifier;
import cdp.identity.IdentityGraph;
import cdp.identity.IdentityGraph.Ruled;
import cdp.identity.IdentityGraph.Seen;
import cdp.identity.IdentityGraphs;
import cdp.identity.OneId;
import cdp.identity.RuleSets;
import cdp.identity.lookup.TieRows.Ends;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class JdbcIdentityGraphs implements IdentityGraphs {
    private static final int MOST_IDENTIFIERS = 300;
    private static final int MOST_NEIGHBOURS = 50;

    private final Holdings holdings;
    private final TieRows rows;
    private final RuleSets rules;

    JdbcIdentityGraphs(Holdings holdings, TieRows rows, RuleSets rules) {
        this.holdings = holdings;
        this.rows = rows;
        this.rules = rules;
    }

    @Override
    public IdentityGraph of(OneId person) {
        Map<UUID, HeldIdentifier> own = holdings.of(Set.of(person), MOST_IDENTIFIERS);
        Map<Ends, Seen> seen = rows.seenAt(own.keySet());
        Map<Ends, Ruled> ruled = rows.ruledAt(own.keySet());
        boolean complete = own.size() < MOST_IDENTIFIERS && seen.size() < TieRows.MOST && ruled.size() < TieRows.MOST;
        Map<UUID, HeldIdentifier> all = new LinkedHashMap<>(own);
        Set<Ends> ties = new HashSet<>(seen.keySet());
        ties.addAll(ruled.keySet());
        all.putAll(neighboursOf(own.keySet(), ties));
        rows.seenAmong(all.keySet()).forEach(seen::putIfAbsent);
        rows.ruledAmong(all.keySet()).forEach(ruled::putIfAbsent);
        return Drawing.of(all, seen, ruled, rows.states(all.keySet()), rules.linkRules())
                .around(person, own.keySet(), complete);
    }

    /** Everything the people hold to whom a tie leads: why somebody is kept apart shows only in the whole of both. */
    private Map<UUID, HeldIdentifier> neighboursOf(Collection<UUID> own, Collection<Ends> ties) {
        Set<UUID> strangers = new HashSet<>();
        ties.forEach(tie -> {
            strangers.add(tie.a());
            strangers.add(tie.b());
        });
        strangers.removeAll(own);
        Set<OneId> people = holdings.named(strangers).values().stream()
                .map(HeldIdentifier::person)
                .limit(MOST_NEIGHBOURS)
                .collect(Collectors.toSet());
        return holdings.of(people, MOST_IDENTIFIERS);
    }
}
