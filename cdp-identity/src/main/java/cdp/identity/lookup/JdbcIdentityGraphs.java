package cdp.identity.lookup;

import cdp.identity.HeldIdentifier;
import cdp.identity.IdentityGraph;
import cdp.identity.IdentityGraph.Tie;
import cdp.identity.IdentityGraphs;
import cdp.identity.OneId;
import cdp.identity.RuleSets;
import cdp.identity.SqlArrays;
import cdp.identity.linking.Link;
import cdp.identity.linking.LinkSolver;
import cdp.identity.linking.Node;
import cdp.identity.linking.Solution;
import cdp.identity.linking.Standing;
import cdp.identity.linking.Verdict;
import cdp.ingest.EventId;
import cdp.ingest.SourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
class JdbcIdentityGraphs implements IdentityGraphs {
    private static final int MOST_IDENTIFIERS = 300;
    private static final int MOST_NEIGHBOURS = 50;
    private static final int MOST_LINKS = 1_000;

    private static final String LINKS = """
            SELECT a, b, verified_first, verified_last, verified_count, claimed_first, claimed_last, claimed_count, source_id,
                event_id
            FROM identity.links WHERE a = ANY(?) OR b = ANY(?) ORDER BY first_at, a, b LIMIT ?
            """;

    private final JdbcTemplate jdbc;
    private final Holdings holdings;
    private final RuleSets rules;

    JdbcIdentityGraphs(JdbcTemplate jdbc, Holdings holdings, RuleSets rules) {
        this.jdbc = jdbc;
        this.holdings = holdings;
        this.rules = rules;
    }

    private record Seen(Link link, SourceId source, EventId event) {}

    @Override
    public IdentityGraph of(OneId person) {
        Map<UUID, HeldIdentifier> own = holdings.of(Set.of(person), MOST_IDENTIFIERS);
        List<Seen> links = linksOf(own.keySet());
        Map<UUID, HeldIdentifier> all = new LinkedHashMap<>(own);
        all.putAll(neighboursOf(own, links));
        List<Seen> known = linksOf(all.keySet()).stream()
                .filter(seen -> all.containsKey(seen.link().a())
                        && all.containsKey(seen.link().b()))
                .toList();
        Solution solution = solve(all, known);
        List<Tie> ties = ties(known, solution, all).stream()
                .filter(tie -> own.containsKey(tie.link().a())
                        || own.containsKey(tie.link().b()))
                .toList();
        Set<UUID> shown = new HashSet<>(own.keySet());
        ties.forEach(tie -> shown.addAll(List.of(tie.link().a(), tie.link().b())));
        all.keySet().retainAll(shown);
        return new IdentityGraph(
                person, all, ties, solution.flags(), own.size() < MOST_IDENTIFIERS && links.size() < MOST_LINKS);
    }

    /** Everything the people hold to whom a link leads: why somebody is kept apart shows only in the whole of both. */
    private Map<UUID, HeldIdentifier> neighboursOf(Map<UUID, HeldIdentifier> own, List<Seen> links) {
        Set<UUID> strangers = new HashSet<>();
        links.forEach(
                seen -> strangers.addAll(List.of(seen.link().a(), seen.link().b())));
        strangers.removeAll(own.keySet());
        Set<OneId> people = holdings.named(strangers).values().stream()
                .map(HeldIdentifier::person)
                .limit(MOST_NEIGHBOURS)
                .collect(Collectors.toSet());
        return holdings.of(people, MOST_IDENTIFIERS);
    }

    private List<Seen> linksOf(Collection<UUID> keys) {
        return jdbc.query(
                LINKS,
                (row, number) -> new Seen(
                        LinkRows.link(row),
                        new SourceId(row.getInt("source_id")),
                        new EventId(row.getObject("event_id", UUID.class))),
                SqlArrays.uuids(keys),
                SqlArrays.uuids(keys),
                MOST_LINKS);
    }

    private Solution solve(Map<UUID, HeldIdentifier> all, List<Seen> seen) {
        List<Node> nodes = new ArrayList<>();
        all.forEach((key, held) -> {
            if (held.strong()) {
                nodes.add(new Node(
                        key, held.identifier().kind(), held.identifier().scope(), true, Standing.OPEN));
            }
        });
        return LinkSolver.solve(nodes, seen.stream().map(Seen::link).toList(), List.of(), rules.linkRules());
    }

    private static List<Tie> ties(List<Seen> seen, Solution solution, Map<UUID, HeldIdentifier> all) {
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            Seen one = seen.get(i);
            boolean joins =
                    holder(all, one.link().a()).equals(holder(all, one.link().b()));
            Verdict verdict = solution.verdicts().get(i);
            ties.add(new Tie(one.link(), one.source(), one.event(), joins, joins || verdict.joins() ? null : verdict));
        }
        return ties;
    }

    private static OneId holder(Map<UUID, HeldIdentifier> all, UUID key) {
        return Objects.requireNonNull(all.get(key)).person();
    }
}
