package cdp.identity.linking;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.identity.linking.Decision.Ruling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every graph: on hundreds of random ones, the same at every run. */
class LinkSolverPropertiesTest {

    private static FoldedGraph graph(RandomGraphs random) {
        FoldedGraph graph = new FoldedGraph(random.rules());
        graph.add(random.events(5 + random.random().nextInt(40)));
        random.decisions(graph.nodes().keySet().stream().sorted().toList()).forEach(graph::decide);
        return graph;
    }

    @Test
    void itDecidesAsTheRulesWrittenPlainly() {
        for (int seed = 0; seed < 1_000; seed++) {
            RandomGraphs random = RandomGraphs.of(seed);
            FoldedGraph folded = new FoldedGraph(random.rules());
            folded.add(random.events(5 + random.random().nextInt(40)));
            List<Node> nodes = folded.nodes().values().stream()
                    .map(node -> node.standing(Standing.OPEN))
                    .toList();
            List<Decision> decisions =
                    random.decisions(nodes.stream().map(Node::key).sorted().toList());
            List<Link> links = folded.whole().links();

            Solution solution = LinkSolver.solve(nodes, links, decisions, folded.rules());

            assertThat(FoldedGraph.groups(solution))
                    .as("seed %d", seed)
                    .isEqualTo(PlainSolver.groups(nodes, links, decisions, folded.rules()));
        }
    }

    @Test
    void orderOfArrivalDuplicatesAndBatchesDoNotMatter() {
        for (int seed = 0; seed < 400; seed++) {
            RandomGraphs random = RandomGraphs.of(seed);
            LinkRules rules = random.rules();
            List<Told> events = random.events(5 + random.random().nextInt(40));
            FoldedGraph atOnce = new FoldedGraph(rules);
            atOnce.add(events);
            List<Decision> decisions =
                    random.decisions(atOnce.nodes().keySet().stream().sorted().toList());
            decisions.forEach(atOnce::decide);
            for (int batch : new int[] {1, 3, 17}) {
                FoldedGraph graph = arriving(rules, events, decisions, batch, random.random());

                assertThat(graph.groups()).as("seed %d", seed).isEqualTo(atOnce.groups());
                assertThat(graph.verdicts()).as("seed %d", seed).isEqualTo(atOnce.verdicts());
                assertThat(graph.groups()).as("seed %d", seed).isEqualTo(FoldedGraph.groups(graph.whole()));
                assertThat(graph.verdicts()).as("seed %d", seed).isEqualTo(FoldedGraph.verdicts(graph.whole()));
            }
        }
    }

    private static FoldedGraph arriving(
            LinkRules rules, List<Told> events, List<Decision> decisions, int batch, Random random) {
        List<Told> arrivals = new ArrayList<>(events);
        arrivals.addAll(events.subList(0, events.size() / 2));
        Collections.shuffle(arrivals, random);
        FoldedGraph graph = new FoldedGraph(rules);
        int ruled = random.nextInt(arrivals.size());
        for (int from = 0; from < arrivals.size(); from += batch) {
            if (ruled >= from && ruled < from + batch) {
                decisions.forEach(graph::decide);
            }
            graph.add(arrivals.subList(from, Math.min(arrivals.size(), from + batch)));
        }
        return graph;
    }

    @Test
    void theOrderOfTheCollectionsGivenDoesNotMatter() {
        for (int seed = 0; seed < 300; seed++) {
            RandomGraphs random = RandomGraphs.of(seed);
            FoldedGraph folded = graph(random);
            Solution solution = folded.whole();
            List<Node> nodes = new ArrayList<>(folded.nodes().values());
            List<Link> links = new ArrayList<>(solution.links());
            List<Decision> decisions = new ArrayList<>(folded.decisions());
            Collections.shuffle(nodes, random.random());
            Collections.shuffle(links, random.random());
            Collections.shuffle(decisions, random.random());

            Solution shuffled = LinkSolver.solve(nodes, links, decisions, folded.rules());

            assertThat(shuffled.groups()).isEqualTo(solution.groups());
            assertThat(FoldedGraph.verdicts(shuffled)).isEqualTo(FoldedGraph.verdicts(solution));
            assertThat(Set.copyOf(shuffled.flags())).isEqualTo(Set.copyOf(solution.flags()));
        }
    }

    @Test
    void noGroupBreaksALimitUnlessAPersonRuledSo() {
        for (int seed = 0; seed < 500; seed++) {
            FoldedGraph graph = graph(RandomGraphs.of(seed));
            boolean ruledTogether =
                    graph.decisions().stream().anyMatch(decision -> decision.ruling() == Ruling.TOGETHER);
            for (List<UUID> group :
                    ruledTogether ? List.<List<UUID>>of() : graph.whole().groups()) {
                assertThat(group).hasSizeLessThanOrEqualTo(graph.rules().componentCap());
                Map<String, Long> held = group.stream()
                        .map(graph.nodes()::get)
                        .collect(Collectors.groupingBy(Node::kind, Collectors.counting()));
                held.forEach((kind, count) -> {
                    Limit limit = graph.rules().of(kind).limit();
                    if (limit.within() == null) {
                        assertThat(count).as(kind).isLessThanOrEqualTo(limit.most());
                    }
                });
            }
        }
    }

    @Test
    void everyVerdictSaysWhatTheGroupsShow() {
        for (int seed = 0; seed < 500; seed++) {
            FoldedGraph graph = graph(RandomGraphs.of(seed));
            Solution solution = graph.whole();
            Map<UUID, Integer> groupOf = solution.groupOf();
            for (int i = 0; i < solution.links().size(); i++) {
                Link link = solution.links().get(i);
                boolean together = groupOf.get(link.a()).equals(groupOf.get(link.b()));
                switch (solution.verdicts().get(i)) {
                    case Verdict.Accepted _, Verdict.Together _ ->
                        assertThat(together).isTrue();
                    case Verdict.Apart _ -> assertThat(together).isFalse();
                    case Verdict.Disregarded disregarded ->
                        assertThat(solution.standings()).containsEntry(disregarded.node(), disregarded.standing());
                    case Verdict.SetAside aside -> {
                        assertThat(together).isFalse();
                        assertThat(aside.family() != null).isEqualTo(aside.reason() == Verdict.Reason.LIMIT);
                        assertThat(aside.one())
                                .isEqualTo(solution.groups()
                                        .get(groupOf.get(link.a()))
                                        .getFirst());
                        assertThat(aside.other())
                                .isEqualTo(solution.groups()
                                        .get(groupOf.get(link.b()))
                                        .getFirst());
                    }
                }
            }
        }
    }

    @Test
    void whatAPersonKeepsApartIsNeverOneAndTakingItBackRestoresEverything() {
        int parted = 0;
        for (int seed = 0; seed < 500; seed++) {
            FoldedGraph graph = new FoldedGraph(RandomGraphs.of(seed).rules());
            graph.add(RandomGraphs.of(seed).events(30));
            Set<Set<UUID>> before = graph.groups();
            Map<FoldedGraph.Ends, Verdict> verdicts = graph.verdicts();
            Set<UUID> largest = before.stream()
                    .max((one, other) -> Integer.compare(one.size(), other.size()))
                    .orElseThrow();
            if (largest.size() > 1) {
                List<UUID> members = largest.stream().sorted().toList();
                Decision apart = new Decision(members.getFirst(), members.getLast(), Ruling.APART, Instant.EPOCH);

                graph.decide(apart);
                assertThat(graph.group(apart.a())).isNotEqualTo(graph.group(apart.b()));
                graph.takeBack(apart);

                assertThat(graph.groups()).isEqualTo(before);
                assertThat(graph.verdicts()).isEqualTo(verdicts);
                parted++;
            }
        }
        assertThat(parted).isGreaterThan(400);
    }

    @Test
    void underKeepExistingWhatComesLaterNeverPartsAnybody() {
        for (int seed = 0; seed < 150; seed++) {
            RandomGraphs random = RandomGraphs.of(seed);
            LinkRules drawn = random.rules();
            Map<String, LinkRule> kinds = new HashMap<>(drawn.byKind());
            kinds.replaceAll((kind, rule) -> new LinkRule(rule.priority(), true, Limit.ever(2), 1_000));
            LinkRules rules = new LinkRules(Policy.KEEP_EXISTING, kinds, drawn.otherwise(), drawn.componentCap());
            List<Told> events = random.events(30).stream()
                    .sorted((one, other) -> one.at().compareTo(other.at()))
                    .map(event -> new Told(event.id(), event.at(), true, event.names()))
                    .toList();
            FoldedGraph graph = new FoldedGraph(rules);
            for (Map.Entry<Instant, List<Told>> moment : byTime(events)) {
                Set<Set<UUID>> before = graph.groups();
                graph.add(moment.getValue());
                Set<Set<UUID>> after = graph.groups();
                assertThat(before)
                        .as("seed %d", seed)
                        .allMatch(group -> after.stream().anyMatch(now -> now.containsAll(group)));
            }
        }
    }

    private static List<Map.Entry<Instant, List<Told>>> byTime(List<Told> events) {
        return events.stream().collect(Collectors.groupingBy(Told::at)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }

    @Test
    void aHundredThousandLoginsOnOneIdentifierJoinNobodyAndCostNothing() {
        LinkRules rules = new LinkRules(
                Policy.LAST_WINS,
                Map.of(
                        "login", new LinkRule(1, true, Limit.NONE, 50),
                        "tablet", new LinkRule(2, true, Limit.NONE, 50)),
                new LinkRule(9, true, Limit.NONE, 50),
                LinkRules.COMPONENT_CAP);
        for (boolean verified : new boolean[] {true, false}) {
            int logins = verified ? 100_000 : 20_000;
            FoldedGraph graph = new FoldedGraph(rules);
            IntStream.range(0, logins)
                    .mapToObj(i -> verified
                            ? Told.verified(i, "login:" + i, "tablet:t")
                            : Told.claimed(i, "login:" + i, "tablet:t"))
                    .forEach(event -> graph.add(List.of(event)));

            assertThat(graph.groups()).hasSize(logins + 1);
            assertThat(graph.nodes().get(Told.key("tablet:t")).standing())
                    .isEqualTo(verified ? Standing.GENERIC : Standing.CROWDED);
            assertThat(graph.solvedLinks()).isLessThan(3_000);
        }
    }
}
