package cdp.identity.linking;

import cdp.identity.linking.Decision.Ruling;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Small worlds full of conflicts: few values, many events, times that repeat. */
record RandomGraphs(Random random) {
    private static final List<String> KINDS = List.of("member", "union", "phone", "mail", "openid");

    static RandomGraphs of(long seed) {
        return new RandomGraphs(new Random(seed));
    }

    LinkRules rules() {
        return new LinkRules(
                random.nextBoolean() ? Policy.LAST_WINS : Policy.KEEP_EXISTING,
                Map.of(
                        "member", new LinkRule(1, true, Limit.ONE, 50),
                        "union", new LinkRule(2, true, Limit.ONE, 4),
                        "phone", new LinkRule(3, true, Limit.ever(1 + random.nextInt(3)), 4),
                        "mail", new LinkRule(4, true, Limit.within(1 + random.nextInt(2), Duration.ofMinutes(5)), 5),
                        "openid", new LinkRule(5, true, Limit.NONE, 3 + random.nextInt(5))),
                new LinkRule(9, true, Limit.NONE, 50),
                random.nextInt(4) == 0 ? 3 + random.nextInt(6) : LinkRules.COMPONENT_CAP);
    }

    List<Told> events(int count) {
        int values = 2 + random.nextInt(6);
        int claims = random.nextInt(4);
        List<Told> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Told.Name> names = new ArrayList<>();
            int mentions = 1 + random.nextInt(3);
            for (int j = 0; j < mentions; j++) {
                names.add(new Told.Name(KINDS.get(random.nextInt(KINDS.size())), "v" + random.nextInt(values)));
            }
            UUID id = UUID.nameUUIDFromBytes(("event " + i).getBytes(StandardCharsets.UTF_8));
            Instant at = Instant.EPOCH.plus(Duration.ofMinutes(random.nextInt(count)));
            events.add(new Told(id, at, random.nextInt(4) >= claims, names));
        }
        return events;
    }

    /** Rulings on pairs that may or may not have met, at most one on each. */
    List<Decision> decisions(List<UUID> nodes) {
        List<Decision> decisions = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            UUID one = nodes.get(random.nextInt(nodes.size()));
            UUID other = nodes.get(random.nextInt(nodes.size()));
            boolean ruled = decisions.stream()
                    .anyMatch(earlier -> List.of(earlier.a(), earlier.b()).containsAll(List.of(one, other)));
            if (!one.equals(other) && !ruled) {
                Ruling ruling = random.nextInt(3) == 0 ? Ruling.TOGETHER : Ruling.APART;
                decisions.add(new Decision(one, other, ruling, Instant.EPOCH.plusSeconds(i)));
            }
        }
        return decisions;
    }
}
