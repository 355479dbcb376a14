package cdp.identity.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cdp.identity.linking.Decision.Ruling;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinkSolverTest {
    private static final LinkRules RULES = rules(Policy.LAST_WINS, LinkRules.COMPONENT_CAP);

    private static LinkRules rules(Policy policy, int cap) {
        return new LinkRules(
                policy,
                Map.of(
                        "member", new LinkRule(1, true, Limit.ONE, 50),
                        "phone", new LinkRule(2, true, Limit.ever(3), 50)),
                new LinkRule(9, true, Limit.NONE, 50),
                cap);
    }

    private static Solution solve(LinkRules rules, Told... events) {
        FoldedGraph graph = new FoldedGraph(rules);
        graph.add(Arrays.asList(events));
        return graph.whole();
    }

    private static Verdict verdict(Solution solution, String one, String other) {
        List<UUID> ends = List.of(Told.key(one), Told.key(other));
        return IntStream.range(0, solution.links().size())
                .filter(i -> ends.contains(solution.links().get(i).a())
                        && ends.contains(solution.links().get(i).b()))
                .mapToObj(solution.verdicts()::get)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRefusedLinkNamesTheFamilyAndBothParts() {
        Solution solution =
                solve(RULES, Told.verified(1, "member:anna", "phone:1"), Told.verified(2, "member:bo", "phone:1"));

        Verdict verdict = verdict(solution, "member:anna", "phone:1");

        assertThat(verdict).isInstanceOfSatisfying(Verdict.SetAside.class, aside -> {
            assertThat(aside.reason()).isEqualTo(Verdict.Reason.LIMIT);
            assertThat(aside.family()).isEqualTo("member ");
            assertThat(List.of(aside.one(), aside.other()))
                    .containsExactlyInAnyOrder(Told.key("member:anna"), Told.key("member:bo"));
        });
    }

    @Test
    void ofTwoReasonsTheSurestFamilyIsNamed() {
        Solution solution = solve(
                RULES,
                Told.verified(1, "member:anna", "phone:1", "phone:2"),
                Told.verified(2, "member:bo", "phone:3", "phone:4"),
                Told.verified(3, "phone:1", "phone:3"));

        assertThat(solution.groups()).hasSize(2);

        assertThat(verdict(solution, "phone:1", "phone:3"))
                .isInstanceOfSatisfying(
                        Verdict.SetAside.class,
                        aside -> assertThat(aside.family()).isEqualTo("member "));
    }

    @Test
    void nobodyHasMoreIdentifiersThanTheCap() {
        Told[] chain = IntStream.range(0, 9)
                .mapToObj(i -> Told.verified(i, "openid:" + i, "openid:" + (i + 1)))
                .toArray(Told[]::new);

        Solution solution = solve(rules(Policy.LAST_WINS, 4), chain);

        assertThat(solution.groups()).allMatch(group -> group.size() <= 4);
        assertThat(solution.verdicts().stream().filter(verdict -> !verdict.joins()))
                .isNotEmpty()
                .allSatisfy(verdict -> assertThat(verdict)
                        .isInstanceOfSatisfying(
                                Verdict.SetAside.class,
                                aside -> assertThat(aside.reason()).isEqualTo(Verdict.Reason.SIZE)));
    }

    @Test
    void aClaimBetweenTwoKnownIsSetAsideAsAClaim() {
        Solution solution = solve(
                RULES,
                Told.verified(1, "phone:1"),
                Told.verified(2, "mail:a"),
                Told.claimed(3, "phone:1", "mail:a"),
                Told.claimed(4, "phone:1", "openid:new"));

        assertThat(verdict(solution, "phone:1", "mail:a"))
                .isInstanceOfSatisfying(
                        Verdict.SetAside.class,
                        aside -> assertThat(aside.reason()).isEqualTo(Verdict.Reason.CLAIM));
        assertThat(verdict(solution, "phone:1", "openid:new").joins()).isTrue();
    }

    @Test
    void aTieRuledApartAndAPathAroundItAreTwoVerdicts() {
        FoldedGraph graph = new FoldedGraph(RULES);
        graph.add(List.of(Told.verified(1, "mail:a", "mail:b"), Told.verified(2, "mail:a", "openid:x")));
        graph.add(List.of(Told.verified(3, "mail:b", "openid:x")));
        graph.decide(new Decision(Told.key("mail:a"), Told.key("mail:b"), Ruling.APART, Instant.EPOCH));

        Solution solution = graph.whole();

        assertThat(verdict(solution, "mail:a", "mail:b")).isInstanceOf(Verdict.Apart.class);
        assertThat(verdict(solution, "mail:b", "openid:x").joins()).isTrue();
        assertThat(verdict(solution, "mail:a", "openid:x"))
                .isInstanceOfSatisfying(
                        Verdict.SetAside.class,
                        aside -> assertThat(aside.reason()).isEqualTo(Verdict.Reason.KEPT_APART));
    }

    @Test
    void theNewestRulingOnAPairStandsAndApartGoesFirst() {
        UUID one = Told.key("member:anna");
        UUID other = Told.key("member:bo");
        List<Node> nodes = List.of(
                new Node(one, "member", "", true, Standing.OPEN), new Node(other, "member", "", true, Standing.OPEN));
        Decision apart = new Decision(one, other, Ruling.APART, Instant.EPOCH);
        Decision together = new Decision(other, one, Ruling.TOGETHER, Instant.EPOCH);
        Decision later = new Decision(one, other, Ruling.TOGETHER, Instant.EPOCH.plusSeconds(1));

        assertThat(LinkSolver.solve(nodes, List.of(), List.of(together, apart), RULES)
                        .groups())
                .hasSize(2);
        assertThat(LinkSolver.solve(nodes, List.of(), List.of(apart, later), RULES)
                        .groups())
                .hasSize(1);
    }

    @Test
    void aBlockedValueLinksNobody() {
        FoldedGraph graph = new FoldedGraph(RULES);
        graph.add(List.of(Told.verified(1, "member:anna", "phone:1"), Told.verified(2, "mail:a", "phone:1")));
        Solution before = graph.whole();
        List<Node> nodes = graph.nodes().values().stream()
                .map(node -> node.key().equals(Told.key("phone:1")) ? node.standing(Standing.BLOCKED) : node)
                .toList();

        Solution solution = LinkSolver.solve(nodes, before.links(), List.of(), RULES);

        assertThat(before.groups()).hasSize(1);
        assertThat(solution.groups()).hasSize(3);
        assertThat(solution.verdicts()).containsOnly(new Verdict.Disregarded(Told.key("phone:1"), Standing.BLOCKED));
    }

    @Test
    void anEventOfThousandsTiesEachToTheSurestOnly() {
        String[] names = IntStream.range(0, 5_000).mapToObj(i -> "openid:" + i).toArray(String[]::new);
        List<Node> nodes = Pairing.surestFirst(
                Told.verified(1, names).names().stream().map(Told.Name::node).toList(), RULES);

        List<Link> links = Pairing.links(nodes, Instant.EPOCH, true);

        assertThat(links).hasSize(16 * 15 / 2 + 5_000 - 16);
        assertThat(links.subList(120, links.size()))
                .allMatch(link ->
                        List.of(link.a(), link.b()).contains(nodes.getFirst().key()));
    }

    @Test
    void aLinkToAnUnknownNodeIsAMistake() {
        Node node = new Node(Told.key("mail:a"), "mail", "", true, Standing.OPEN);
        Link link = Link.seen(node.key(), Told.key("mail:b"), Instant.EPOCH, true);

        assertThatThrownBy(() -> LinkSolver.solve(List.of(node), List.of(link), List.of(), RULES))
                .hasMessageContaining(Told.key("mail:b").toString());
    }
}
