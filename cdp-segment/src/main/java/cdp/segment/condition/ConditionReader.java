package cdp.segment.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** One condition out of JSON, with every fault of it and of what is inside. */
final class ConditionReader {
    private static final int MOST_NODES = 200;
    private static final int MOST_LEVELS = 12;

    private final Set<String> ids = new HashSet<>();
    private int nodes;
    private int level;

    Condition condition(JsonNode json) {
        if (!json.isObject()) {
            throw new InvalidCondition(
                    "", json.isMissingNode() ? "required" : "object_expected", "a condition is missing");
        }
        if (++nodes > MOST_NODES || level > MOST_LEVELS) {
            throw new InvalidCondition(
                    "", "too_large", "at most " + MOST_NODES + " conditions, nested " + MOST_LEVELS + " deep");
        }
        level++;
        try {
            return read(json);
        } finally {
            level--;
        }
    }

    private Condition read(JsonNode json) {
        String type = json.path("type").asString("");
        return switch (type) {
            case "all", "any", "none" -> group(type, json);
            case "attribute" -> attribute(json);
            case "event" -> event(json);
            case "segment" -> segment(json);
            default ->
                throw new InvalidCondition(
                        "type", "unknown_value", "type is one of all, any, none, attribute, event, segment");
        };
    }

    private @Nullable String id(Fields fields) {
        String id = fields.optionalText("id");
        if (id != null && !ids.add(id)) {
            fields.wrong("id", "duplicate_id", "another condition has the id " + id);
        }
        return id;
    }

    private Condition group(String type, JsonNode json) {
        Fields fields = new Fields(json, Set.of("type", "id", "conditions"));
        String id = id(fields);
        List<Condition> children = new ArrayList<>();
        JsonNode inside = fields.at("conditions");
        if (!inside.isArray()) {
            fields.wrong("conditions", "required", "a group has conditions");
        }
        for (int i = 0; i < inside.size(); i++) {
            JsonNode one = inside.get(i);
            Condition child = fields.part("conditions[" + i + "]", () -> condition(one));
            if (child != null) {
                children.add(child);
            }
        }
        return fields.build(() -> switch (type) {
            case "all" -> new All(id, children);
            case "any" -> new Any(id, children);
            default -> new None(id, children);
        });
    }

    private Condition attribute(JsonNode json) {
        Fields fields = new Fields(json, Set.of("type", "id", "key", "test"));
        String id = id(fields);
        String key = fields.text("key");
        Test test = fields.part("test", () -> test(fields.at("test")));
        return fields.build(() -> new AttributeIs(id, key, Objects.requireNonNull(test)));
    }

    private Condition segment(JsonNode json) {
        Fields fields = new Fields(json, Set.of("type", "id", "segmentId", "in"));
        String id = id(fields);
        long segmentId = fields.whole("segmentId");
        boolean in = fields.flag("in", true);
        return fields.build(() -> new InSegment(id, segmentId, in));
    }

    private Condition event(JsonNode json) {
        Fields fields = new Fields(
                json, Set.of("type", "id", "did", "event", "where", "measure", "compare", "value", "window"));
        String id = id(fields);
        boolean did = fields.flag("did", true);
        String event = fields.text("event");
        List<Where> where = fields.part("where", () -> filters(fields.at("where")));
        Window window = fields.part("window", () -> window(fields.at("window")));
        Tally tally = did ? tally(fields) : none(fields);
        return fields.build(() -> new EventDone(
                id,
                did,
                event,
                Objects.requireNonNull(where),
                Objects.requireNonNull(tally),
                Objects.requireNonNull(window)));
    }

    private static Tally none(Fields fields) {
        for (String field : List.of("measure", "compare", "value")) {
            if (fields.has(field)) {
                fields.wrong(field, "not_with_did_not", "did not has no measure");
            }
        }
        return Tally.NONE;
    }

    private static @Nullable Tally tally(Fields fields) {
        Measure measure = fields.part(
                "measure", () -> fields.has("measure") ? measure(fields.at("measure")) : new Measure.Count());
        Comparison compare = fields.choice("compare", Comparison.class, Comparison.GTE);
        BigDecimal value = fields.number("value", BigDecimal.ONE);
        return measure == null ? null : fields.part("", () -> new Tally(measure, compare, value));
    }

    private static Measure measure(JsonNode json) {
        Fields fields = new Fields(json, Set.of("kind", "property"));
        return switch (json.path("kind").asString("")) {
            case "count" -> fields.build(Measure.Count::new);
            case "sum" -> {
                String property = fields.text("property");
                yield fields.build(() -> new Measure.Sum(property));
            }
            default -> throw new InvalidCondition("kind", "unknown_value", "kind is count or sum");
        };
    }

    private static Window window(JsonNode json) {
        if (json.isMissingNode() || json.isNull()) {
            return Window.ever();
        }
        Fields fields = new Fields(json, Set.of("kind", "amount", "unit", "from", "to"));
        return switch (json.path("kind").asString("")) {
            case "ever" -> fields.build(Window::ever);
            case "last" -> {
                int amount = Math.clamp(fields.whole("amount"), 0, Integer.MAX_VALUE);
                Span.Unit unit = fields.choice("unit", Span.Unit.class, null);
                yield fields.build(() -> Window.last(new Span(amount, unit)));
            }
            case "between" -> {
                var from = fields.instant("from");
                var to = fields.instant("to");
                yield fields.build(() -> Window.between(from, to));
            }
            default -> throw new InvalidCondition("kind", "unknown_value", "kind is ever, last or between");
        };
    }

    List<Where> filters(JsonNode json) {
        if (json.isMissingNode() || json.isNull()) {
            return List.of();
        }
        if (!json.isArray()) {
            throw new InvalidCondition("", "array_expected", "filters are a list");
        }
        Fields faults = new Fields(JsonNodeFactory.instance.objectNode(), Set.of());
        List<Where> filters = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            JsonNode one = json.get(i);
            Where filter = faults.part("[" + i + "]", () -> filter(one));
            if (filter != null) {
                filters.add(filter);
            }
        }
        return faults.build(() -> filters);
    }

    private static Where filter(JsonNode json) {
        Fields fields = new Fields(json, Set.of("property", "test"));
        String property = fields.text("property");
        Test test = fields.part("test", () -> test(fields.at("test")));
        return fields.build(() -> new Where(property, Objects.requireNonNull(test)));
    }

    private static Test test(JsonNode json) {
        Fields fields = new Fields(json, Set.of("op", "values", "unit"));
        Test.Op op = fields.choice("op", Test.Op.class, null);
        List<Scalar> values = new ArrayList<>();
        JsonNode given = fields.has("values") ? fields.at("values") : MissingNode.getInstance();
        if (!given.isArray() && !given.isMissingNode()) {
            fields.wrong("values", "array_expected", "values are a list");
        }
        for (int i = 0; i < given.size(); i++) {
            JsonNode one = given.get(i);
            Scalar value = fields.part("values[" + i + "]", () -> scalar(one));
            if (value != null) {
                values.add(value);
            }
        }
        Span.Unit unit = fields.has("unit") ? fields.choice("unit", Span.Unit.class, null) : null;
        return fields.build(() -> new Test(op, values, unit));
    }

    private static Scalar scalar(JsonNode json) {
        return switch (json.getNodeType()) {
            case STRING -> Scalar.of(json.stringValue());
            case NUMBER -> Scalar.of(json.decimalValue());
            case BOOLEAN -> Scalar.of(json.booleanValue());
            default -> throw new InvalidCondition("", "scalar_expected", "a text, a number or true or false");
        };
    }
}
