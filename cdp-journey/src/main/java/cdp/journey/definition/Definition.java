package cdp.journey.definition;

import cdp.segment.condition.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A journey that can be walked. */
public final class Definition {
    private final Map<String, Step> steps;
    private final Map<Way, String> ways;
    private final @Nullable Goal goal;
    private final @Nullable Condition exit;
    private final List<EventRule> exitOn;
    private final Reentry reentry;
    private final String purpose;

    private record Way(String from, String port) {}

    /** A line from a port of one node to another node. */
    public record Edge(String from, String port, String to) {}

    Definition(
            Map<String, Step> steps,
            List<Edge> edges,
            @Nullable Goal goal,
            @Nullable Condition exit,
            List<EventRule> exitOn,
            Reentry reentry,
            String purpose) {
        this.steps = new LinkedHashMap<>(steps);
        this.ways = new HashMap<>();
        edges.forEach(edge -> ways.put(new Way(edge.from(), edge.port()), edge.to()));
        this.goal = goal;
        this.exit = exit;
        this.exitOn = List.copyOf(exitOn);
        this.reentry = reentry;
        this.purpose = purpose;
    }

    public Step step(String node) {
        return Objects.requireNonNull(steps.get(node), node);
    }

    public Map<String, Step> steps() {
        return steps;
    }

    /** The node a port leads to; empty where the walk ends. */
    public Optional<String> after(String node, String port) {
        return Optional.ofNullable(ways.get(new Way(node, port)));
    }

    public String triggerNode() {
        return steps.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Step.Trigger)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    public Step.Trigger trigger() {
        return (Step.Trigger) step(triggerNode());
    }

    /** The trigger's key property; null when it has none. */
    public @Nullable String key() {
        return trigger() instanceof Step.EventTrigger event ? event.key() : null;
    }

    /** The split whose arms a report compares: the first in drawing order. */
    public Optional<String> firstSplit() {
        return steps.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof Step.Split)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Every event that can move a person who is inside: waited for, the goal, the exits. */
    public Set<String> watched() {
        Set<String> names = new TreeSet<>();
        rules().forEach(rule -> names.add(rule.event()));
        return names;
    }

    private List<EventRule> rules() {
        List<EventRule> rules = new ArrayList<>(exitOn);
        steps.values().forEach(step -> {
            if (step instanceof Step.WaitForEvent wait) {
                rules.add(wait.event());
            }
        });
        if (goal != null) {
            rules.add(goal.event());
        }
        return rules;
    }

    public @Nullable Goal goal() {
        return goal;
    }

    public @Nullable Condition exit() {
        return exit;
    }

    public List<EventRule> exitOn() {
        return exitOn;
    }

    public Reentry reentry() {
        return reentry;
    }

    public String purpose() {
        return purpose;
    }
}
