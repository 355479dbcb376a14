package cdp.segment.condition;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Conditions into JSON. */
final class ConditionWriter {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ConditionWriter() {}

    static ObjectNode condition(Condition condition) {
        ObjectNode json = JSON.objectNode();
        json.put("type", type(condition));
        if (condition.id() != null) {
            json.put("id", condition.id());
        }
        switch (condition) {
            case Group group -> {
                ArrayNode children = json.putArray("conditions");
                group.conditions().forEach(child -> children.add(condition(child)));
            }
            case AttributeIs attribute -> {
                json.put("key", attribute.key());
                json.set("test", test(attribute.test()));
            }
            case EventDone done -> event(done, json);
            case InSegment member -> {
                json.put("segmentId", member.segmentId());
                json.put("in", member.in());
            }
        }
        return json;
    }

    private static String type(Condition condition) {
        return switch (condition) {
            case All _ -> "all";
            case Any _ -> "any";
            case None _ -> "none";
            case AttributeIs _ -> "attribute";
            case EventDone _ -> "event";
            case InSegment _ -> "segment";
        };
    }

    private static void event(EventDone done, ObjectNode json) {
        json.put("did", done.did());
        json.put("event", done.event());
        json.set("where", filters(done.where()));
        if (done.did()) {
            ObjectNode measure = json.putObject("measure");
            switch (done.tally().measure()) {
                case Measure.Count() -> measure.put("kind", "count");
                case Measure.Sum(String property) -> measure.put("kind", "sum").put("property", property);
            }
            json.put("compare", done.tally().compare().wireName());
            json.put("value", done.tally().value());
        }
        ObjectNode window = json.putObject("window");
        switch (done.window()) {
            case Window.Ever() -> window.put("kind", "ever");
            case Window.Last(Span span) ->
                window.put("kind", "last")
                        .put("amount", span.amount())
                        .put("unit", span.unit().wireName());
            case Window.Between(var from, var to) ->
                window.put("kind", "between").put("from", from.toString()).put("to", to.toString());
        }
    }

    static ArrayNode filters(List<Where> filters) {
        ArrayNode json = JSON.arrayNode();
        filters.forEach(
                filter -> json.addObject().put("property", filter.property()).set("test", test(filter.test())));
        return json;
    }

    private static ObjectNode test(Test test) {
        ObjectNode json = JSON.objectNode();
        json.put("op", test.op().wireName());
        if (!test.values().isEmpty()) {
            ArrayNode values = json.putArray("values");
            for (Scalar value : test.values()) {
                switch (value) {
                    case Scalar.Text(String text) -> values.add(text);
                    case Scalar.Decimal(var number) -> values.add(number);
                    case Scalar.Flag(boolean flag) -> values.add(flag);
                }
            }
        }
        if (test.unit() != null) {
            json.put("unit", test.unit().wireName());
        }
        return json;
    }
}
