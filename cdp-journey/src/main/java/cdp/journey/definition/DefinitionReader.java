package cdp.journey.definition;

import cdp.ingest.EventCodec;
import cdp.journey.definition.Definition.Edge;
import cdp.segment.SegmentId;
import cdp.segment.condition.AttributeIs;
import cdp.segment.condition.Condition;
import cdp.segment.condition.EventDone;
import cdp.segment.condition.Group;
import cdp.segment.condition.InSegment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads what the canvas draws, however unfinished, and tells everything that is wrong with it. Thread-safe. */
public final class DefinitionReader {
    public static final int MOST_NODES = 200;
    private static final int MOST_HOURS = 24 * 366;
    private static final int USUAL_GOAL_HOURS = 24 * 7;

    private final References references;

    public DefinitionReader(References references) {
        this.references = references;
    }

    public Reading read(String json) {
        try {
            return read(EventCodec.JSON.readTree(json));
        } catch (JacksonException notJson) {
            return new Reading(null, List.of(new Problem(null, "invalid_json", "the definition is not JSON", "")));
        }
    }

    public Reading read(JsonNode json) {
        List<Problem> problems = new ArrayList<>();
        Map<String, StepKind> kinds = kinds(json, problems);
        boolean keyed = json.path("nodes")
                .valueStream()
                .anyMatch(node -> node.path("kind").asString("").equals("event_trigger")
                        && !node.path("settings").path("key").asString("").isBlank());
        StepReader reader = new StepReader(references, keyed);
        Map<String, Step> steps = new LinkedHashMap<>();
        for (JsonNode node : json.path("nodes")) {
            String id = node.path("id").asString("");
            StepKind kind = kinds.get(id);
            if (kind != null && !steps.containsKey(id)) {
                Step step = reader.read(kind, new Settings(node.path("settings"), id, "", problems));
                if (step != null) {
                    steps.put(id, step);
                }
            }
        }
        List<Edge> edges = edges(json, kinds, steps, problems);
        new Outline(kinds, edges).check(problems);
        Settings whole = new Settings(json, null, "", problems);
        Goal goal = whole.has("goal") ? goal(json.path("goal"), keyed, problems) : null;
        Condition exit = whole.optionalCondition("exit");
        List<EventRule> exitOn = new ArrayList<>();
        for (int i = 0; i < json.path("exitOn").size(); i++) {
            exitOn.add(new Settings(json.path("exitOn").get(i), null, "exitOn[" + i + "].", problems).rule(keyed));
        }
        Reentry reentry = reentry(json.path("reentry"), problems);
        String purpose = whole.purpose();
        checkSegments(steps, exit, problems);
        return new Reading(
                problems.isEmpty()
                        ? new Definition(
                                steps, edges, goal, exit, exitOn, reentry, purpose == null ? "marketing" : purpose)
                        : null,
                problems);
    }

    private static Map<String, StepKind> kinds(JsonNode json, List<Problem> problems) {
        Map<String, StepKind> kinds = new LinkedHashMap<>();
        if (json.path("nodes").size() > MOST_NODES) {
            problems.add(new Problem(null, "too_many_nodes", "at most " + MOST_NODES + " nodes", "nodes"));
        }
        for (JsonNode node : json.path("nodes")) {
            String id = node.path("id").asString("");
            StepKind kind = StepKind.named(node.path("kind").asString("")).orElse(null);
            if (id.isBlank() || id.length() > 40 || kinds.containsKey(id)) {
                problems.add(
                        new Problem(id, "duplicate_id", "every node has an id of its own, up to 40 characters", ""));
            } else if (kind == null) {
                problems.add(new Problem(id, "unknown_kind", "there is no such kind of node", "kind"));
            } else {
                kinds.put(id, kind);
            }
        }
        return kinds;
    }

    private static List<Edge> edges(
            JsonNode json, Map<String, StepKind> kinds, Map<String, Step> steps, List<Problem> problems) {
        List<Edge> edges = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (JsonNode drawn : json.path("edges")) {
            Edge edge = new Edge(
                    drawn.path("from").asString(""),
                    drawn.path("port").asString(Step.NEXT),
                    drawn.path("to").asString(""));
            if (!kinds.containsKey(edge.from()) || !kinds.containsKey(edge.to())) {
                problems.add(new Problem(null, "dangling_edge", "an edge leads to or from no node", "edges"));
                continue;
            }
            Step from = steps.get(edge.from());
            if (from != null && !from.ports().contains(edge.port())) {
                problems.add(
                        new Problem(edge.from(), "unknown_port", "this node has no way out called " + edge.port(), ""));
            } else if (!taken.add(edge.from() + '\u0001' + edge.port())) {
                problems.add(new Problem(edge.from(), "two_ways", "two edges leave by the way out " + edge.port(), ""));
            }
            if (Objects.requireNonNull(kinds.get(edge.to())).isTrigger()) {
                problems.add(new Problem(edge.to(), "edge_into_trigger", "nothing leads back to the trigger", ""));
            }
            edges.add(edge);
        }
        return edges;
    }

    private static Goal goal(JsonNode json, boolean keyed, List<Problem> problems) {
        Settings settings = new Settings(json, null, "goal.", problems);
        return new Goal(settings.rule(keyed), hours(settings, "withinHours", USUAL_GOAL_HOURS));
    }

    private static Reentry reentry(JsonNode json, List<Problem> problems) {
        Settings settings = new Settings(json, null, "reentry.", problems);
        return switch (json.path("policy").asString("per_key")) {
            case "once" -> new Reentry.Once();
            case "per_key" -> new Reentry.PerKey();
            case "after" -> new Reentry.After(hours(settings, "afterHours", null));
            default -> {
                settings.wrong("policy", "unknown_value", "policy is once, per_key or after");
                yield new Reentry.Once();
            }
        };
    }

    private static Duration hours(Settings settings, String field, @Nullable Integer otherwise) {
        int hours =
                settings.has(field) || otherwise == null ? settings.at(field).asInt(0) : otherwise;
        if (hours < 1 || hours > MOST_HOURS) {
            settings.wrong(field, "out_of_range", field + " is from 1 to " + MOST_HOURS);
        }
        return Duration.ofHours(hours);
    }

    private void checkSegments(Map<String, Step> steps, @Nullable Condition exit, List<Problem> problems) {
        steps.forEach((id, step) -> {
            if (step instanceof Step.Branch branch) {
                checkSegments(branch.condition(), id, "condition", problems);
            }
            if (step instanceof Step.EventTrigger trigger && trigger.condition() != null) {
                checkSegments(trigger.condition(), id, "condition", problems);
            }
        });
        if (exit != null) {
            checkSegments(exit, null, "exit", problems);
        }
    }

    private void checkSegments(Condition condition, @Nullable String node, String field, List<Problem> problems) {
        switch (condition) {
            case Group group -> group.conditions().forEach(inside -> checkSegments(inside, node, field, problems));
            case InSegment member -> {
                if (!references.hasSegment(new SegmentId(member.segmentId()))) {
                    problems.add(new Problem(
                            node, "unknown_segment", "there is no published segment " + member.segmentId(), field));
                }
            }
            case AttributeIs attribute -> {}
            case EventDone event -> {}
        }
    }
}
