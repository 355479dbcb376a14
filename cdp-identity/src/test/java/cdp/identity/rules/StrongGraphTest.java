package cdp.identity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StrongGraphTest {
    private static final int KEYS = 2_000;
    private static final int LINKS = 900;

    private final Random random = new Random(7);

    /** As the database sorts them: a UUID's text sorts as its bytes do. */
    private List<UUID> keys() {
        return java.util.stream.Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(KEYS)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
    }

    @Test
    void itsComponentsAreThoseOfAPlainFlood() {
        List<UUID> keys = keys();
        StrongGraph graph = new StrongGraph(KEYS);
        keys.forEach(graph::add);
        Map<UUID, Set<UUID>> neighbours = new HashMap<>();
        for (int i = 0; i < LINKS; i++) {
            UUID one = keys.get(random.nextInt(KEYS));
            UUID other = keys.get(random.nextInt(KEYS));
            graph.connect(one, other);
            neighbours.computeIfAbsent(one, key -> new HashSet<>()).add(other);
            neighbours.computeIfAbsent(other, key -> new HashSet<>()).add(one);
        }
        graph.connect(keys.getFirst(), new UUID(1, 2));
        graph.arrange();

        Set<Set<UUID>> found = new HashSet<>();
        List<Integer> alone = new ArrayList<>();
        graph.pieces(50, key -> false, piece -> {
            piece.together().forEach(component -> found.add(Set.copyOf(component)));
            alone.add(piece.alone());
        });

        Set<Set<UUID>> expected = flood(keys, neighbours);
        assertThat(graph.components()).isEqualTo(expected.size());
        assertThat(alone.stream().mapToInt(Integer::intValue).sum()).isEqualTo((int)
                expected.stream().filter(one -> one.size() == 1).count());
        expected.removeIf(component -> component.size() == 1);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void oneAloneIsHandedOutWhenItIsWorthALook() {
        List<UUID> keys = keys();
        StrongGraph graph = new StrongGraph(KEYS);
        keys.forEach(graph::add);
        graph.arrange();

        List<UUID> found = new ArrayList<>();
        graph.pieces(50, keys.get(3)::equals, piece -> piece.together().forEach(found::addAll));

        assertThat(found).containsExactly(keys.get(3));
    }

    private static Set<Set<UUID>> flood(List<UUID> keys, Map<UUID, Set<UUID>> neighbours) {
        Set<Set<UUID>> components = new HashSet<>();
        Set<UUID> seen = new HashSet<>();
        for (UUID start : keys) {
            if (seen.add(start)) {
                Set<UUID> component = new HashSet<>(Set.of(start));
                List<UUID> waiting = new ArrayList<>(List.of(start));
                while (!waiting.isEmpty()) {
                    for (UUID next : neighbours.getOrDefault(waiting.removeLast(), Set.of())) {
                        if (seen.add(next)) {
                            component.add(next);
                            waiting.add(next);
                        }
                    }
                }
                components.add(component);
            }
        }
        return components;
    }
}
