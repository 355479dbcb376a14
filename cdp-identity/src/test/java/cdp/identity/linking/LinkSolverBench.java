package cdp.identity.linking;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Prints how long chains, stars and cliques of 1,000 identifiers take to solve, warm, with and without conflicts. */
final class LinkSolverBench {
    private static final int NODES = 1_000;
    private static final int ROUNDS = 40;

    private LinkSolverBench() {}

    public static void main(String[] args) {
        Map<String, List<int[]>> shapes = Map.of("chain", chain(), "star", star(), "clique", clique());
        for (String shape : List.of("chain", "star", "clique")) {
            List<int[]> ends = shapes.get(shape);
            measure(shape + ", no conflict", ends, i -> "free");
            measure(shape + ", two members at the ends", ends, i -> i == 1 || i == NODES - 1 ? "member" : "free");
            measure(shape + ", ten members", ends, i -> i % 100 == 0 ? "member" : "free");
            measure(shape + ", three phones a person", ends, i -> "phone");
            measure(shape + ", five mails a week", ends, i -> "mail");
            measure(
                    shape + ", a quarter of each",
                    ends,
                    i -> List.of("free", "free", "phone", "mail").get(i % 4));
        }
    }

    private static List<int[]> chain() {
        List<int[]> ends = new ArrayList<>();
        for (int i = 1; i < NODES; i++) {
            ends.add(new int[] {i - 1, i});
        }
        return ends;
    }

    private static List<int[]> star() {
        List<int[]> ends = new ArrayList<>();
        for (int i = 1; i < NODES; i++) {
            ends.add(new int[] {0, i});
        }
        return ends;
    }

    private static List<int[]> clique() {
        List<int[]> ends = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            for (int j = 0; j < i; j++) {
                ends.add(new int[] {j, i});
            }
        }
        return ends;
    }

    private static void measure(String name, List<int[]> ends, IntFunction<String> kinds) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < NODES; i++) {
            nodes.add(new Node(Told.key("bench:" + i), kinds.apply(i), "", true, Standing.OPEN));
        }
        List<Link> links = new ArrayList<>();
        for (int[] pair : ends) {
            Instant time = Instant.EPOCH.plusSeconds(3_600L * ((links.size() * 7919L) % 10_007));
            links.add(Link.seen(nodes.get(pair[0]).key(), nodes.get(pair[1]).key(), time, true));
        }
        LinkRules rules = new LinkRules(
                Policy.LAST_WINS,
                Map.of(
                        "member", new LinkRule(1, true, Limit.ONE, 50),
                        "phone", new LinkRule(3, true, Limit.ever(3), NODES),
                        "mail", new LinkRule(4, true, Limit.within(5, Duration.ofDays(7)), NODES)),
                new LinkRule(9, true, Limit.NONE, NODES),
                LinkRules.COMPONENT_CAP);
        time(name, () -> LinkSolver.solve(nodes, links, List.of(), rules));
    }

    private static void time(String name, Supplier<Solution> solve) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        double[] millis = new double[ROUNDS];
        double[] cpu = new double[ROUNDS];
        Solution solution = solve.get();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            long started = thread.getCurrentThreadCpuTime();
            solution = solve.get();
            cpu[i] = (thread.getCurrentThreadCpuTime() - started) / 1e6;
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        Arrays.sort(cpu);
        long aside =
                solution.verdicts().stream().filter(verdict -> !verdict.joins()).count();
        System.out.printf(
                Locale.ROOT,
                "%-36s %7d links %7d refused %5d groups   median %7.2f ms   best %7.2f ms   cpu median %7.2f ms%n",
                name,
                solution.links().size(),
                aside,
                solution.groups().size(),
                millis[ROUNDS / 2],
                millis[0],
                cpu[ROUNDS / 2]);
    }
}
