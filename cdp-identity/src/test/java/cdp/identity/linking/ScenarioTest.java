package cdp.identity.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every example of every file in {@code identity-scenarios}, and of every file or folder that the system property
 * {@code cdp.identity.scenarios} names (several with commas): in the given order, in 200 orders of arrival, with duplicates.
 */
class ScenarioTest {
    private static final int SHUFFLES = 200;

    @TestFactory
    Stream<DynamicNode> scenarios() throws IOException, URISyntaxException {
        List<Path> files =
                new ArrayList<>(files(Path.of(Objects.requireNonNull(getClass().getResource("/identity-scenarios"))
                        .toURI())));
        for (String named : System.getProperty("cdp.identity.scenarios", "").split(",")) {
            if (!named.isBlank()) {
                files.addAll(files(Path.of(named.strip())));
            }
        }
        return files.stream().map(file -> dynamicContainer(file.getFileName().toString(), tests(file)));
    }

    private static List<Path> files(Path path) throws IOException {
        try (Stream<Path> found = Files.walk(path)) {
            return found.filter(file -> file.toString().endsWith(".json") || file.equals(path))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static Stream<DynamicNode> tests(Path file) {
        JsonNode json = JsonMapper.builder().build().readTree(file);
        List<JsonNode> scenarios = new ArrayList<>();
        (json.isArray() ? json : json.path("scenarios")).forEach(scenarios::add);
        assertThat(scenarios).as("scenarios of " + file).isNotEmpty();
        return scenarios.stream().map(Scenario::read).map(ScenarioTest::tests);
    }

    private static DynamicNode tests(Scenario scenario) {
        return dynamicContainer(
                scenario.id(),
                Stream.of(
                        dynamicTest("in the given order", () -> inTheGivenOrder(scenario)),
                        dynamicTest("in any order, in batches", () -> inAnyOrder(scenario, 1)),
                        dynamicTest("in any order, in batches, with duplicates", () -> inAnyOrder(scenario, 3))));
    }

    private static void inTheGivenOrder(Scenario scenario) {
        FoldedGraph graph = graph(scenario);
        scenario.events().forEach(event -> graph.add(List.of(event)));
        check(scenario, graph);
    }

    private static void inAnyOrder(Scenario scenario, int copies) {
        FoldedGraph given = graph(scenario);
        given.add(scenario.events());
        for (int seed = 0; seed < SHUFFLES; seed++) {
            Random random = new Random(seed);
            List<Told> arrivals = new ArrayList<>();
            for (Told event : scenario.events()) {
                arrivals.addAll(Collections.nCopies(1 + random.nextInt(copies), event));
            }
            Collections.shuffle(arrivals, random);
            FoldedGraph graph = graph(scenario);
            for (int from = 0; from < arrivals.size(); ) {
                int to = Math.min(arrivals.size(), from + 1 + random.nextInt(3));
                graph.add(arrivals.subList(from, to));
                from = to;
            }
            check(scenario, graph);
            assertThat(graph.groups()).isEqualTo(given.groups());
        }
    }

    private static FoldedGraph graph(Scenario scenario) {
        FoldedGraph graph = new FoldedGraph(scenario.rules());
        scenario.decisions().forEach(graph::decide);
        return graph;
    }

    private static void check(Scenario scenario, FoldedGraph graph) {
        for (List<String> pair : scenario.mustLink()) {
            assertThat(person(pair.get(0), scenario, graph))
                    .as("%s and %s are one person", pair.get(0), pair.get(1))
                    .isNotEmpty()
                    .isEqualTo(person(pair.get(1), scenario, graph));
        }
        for (List<String> pair : scenario.softMustLink()) {
            if (!person(pair.get(0), scenario, graph).equals(person(pair.get(1), scenario, graph))) {
                System.out.println(scenario.id() + " does not link " + pair);
            }
        }
        for (List<String> pair : scenario.mustNotLink()) {
            assertThat(person(pair.get(0), scenario, graph))
                    .as("%s and %s are different people", pair.get(0), pair.get(1))
                    .satisfiesAnyOf(
                            person -> assertThat(person).isEmpty(),
                            person -> assertThat(person).isNotEqualTo(person(pair.get(1), scenario, graph)));
        }
        assertThat(graph.groups()).isEqualTo(FoldedGraph.groups(graph.whole()));
        assertThat(graph.flags()).isEqualTo(Set.copyOf(graph.whole().flags()));
        assertThat(graph.flags().stream().map(Flag::kind)).containsAll(scenario.mustFlag());
    }

    /** The strong identifiers of whoever an identifier belongs to; a weak one to its last holder. */
    private static Set<UUID> person(String written, Scenario scenario, FoldedGraph graph) {
        Told.Name name = Told.Name.of(written);
        if (scenario.rules().of(name.kind()).strong()) {
            return graph.group(name.key());
        }
        Set<UUID> generic = Tenures.crowded(
                sightings(scenario),
                graph::group,
                scenario.rules().of(name.kind()).genericAfter());
        List<Tie> changes =
                Tenures.of(sightings(scenario), generic).of(name.key()).changes();
        return changes.isEmpty() ? Set.of() : graph.group(changes.getLast().anchor());
    }

    private static List<Sighting> sightings(Scenario scenario) {
        List<Sighting> sightings = new ArrayList<>();
        for (Told event : scenario.events()) {
            List<Node> sure = Pairing.surestFirst(
                    event.names().stream().map(Told.Name::node).toList(), scenario.rules());
            List<UUID> weak = sure.stream()
                    .filter(node -> !scenario.rules().of(node.kind()).strong())
                    .map(Node::key)
                    .toList();
            UUID anchor = sure.stream()
                    .filter(node -> scenario.rules().of(node.kind()).strong())
                    .map(Node::key)
                    .findFirst()
                    .orElse(null);
            if (anchor != null || !weak.isEmpty()) {
                sightings.add(new Sighting(new Moment(event.at(), event.id()), anchor, weak));
            }
        }
        return sightings;
    }
}
