package cdp.segment.condition;

import cdp.ingest.EventCodec;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Conditions as JSON; {@code condition.schema.json} beside this class describes the shape. What is absent is left out again when
 * written, and fields unknown to this version are refused: a condition that is half understood selects the wrong people.
 */
public final class ConditionCodec {
    private ConditionCodec() {}

    /** @throws InvalidCondition naming everything that is wrong */
    public static Condition parse(String json) {
        return read(EventCodec.JSON.readTree(json));
    }

    /** @throws InvalidCondition naming everything that is wrong */
    public static Condition read(JsonNode json) {
        return new ConditionReader().condition(json);
    }

    /**
     * @param json array of {@code {"property", "test"}}; absent or null for none
     * @throws InvalidCondition with paths such as {@code [0].test.values}
     */
    public static List<Where> readFilters(JsonNode json) {
        return new ConditionReader().filters(json);
    }

    public static String encode(Condition condition) {
        return write(condition).toString();
    }

    public static ObjectNode write(Condition condition) {
        return ConditionWriter.condition(condition);
    }

    public static ArrayNode writeFilters(List<Where> filters) {
        return ConditionWriter.filters(filters);
    }
}
