package cdp.segment.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cdp.ingest.EventCodec;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

class ConditionCodecTest {
    private static final String EVERYTHING = """
            {"type":"all","id":"root","conditions":[
              {"type":"attribute","id":"c1","key":"会员等级","test":{"op":"in","values":["金卡",3,true]}},
              {"type":"any","conditions":[
                {"type":"event","id":"c2","did":true,"event":"cart_item_added",
                 "where":[{"property":"category","test":{"op":"starts_with","values":["护肤"]}}],
                 "measure":{"kind":"sum","property":"amount"},"compare":"gte","value":199.9,
                 "window":{"kind":"last","amount":3,"unit":"days"}},
                {"type":"event","did":false,"event":"order_paid","where":[],
                 "window":{"kind":"between","from":"2026-11-01T00:00:00Z","to":"2026-11-12T00:00:00Z"}}]},
              {"type":"none","conditions":[
                {"type":"segment","segmentId":12,"in":true},
                {"type":"attribute","key":"birthday","test":{"op":"in_last","values":[7],"unit":"days"}}]}]}
            """;

    private static List<String> faults(String json) {
        InvalidCondition invalid = catchThrowableOfType(InvalidCondition.class, () -> ConditionCodec.parse(json));
        return invalid.faults().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    @org.junit.jupiter.api.Test
    void whatIsWrittenIsWhatWasRead() {
        Condition condition = ConditionCodec.parse(EVERYTHING);

        JsonNode written = EventCodec.JSON.readTree(ConditionCodec.encode(condition));

        assertThat(written).isEqualTo(EventCodec.JSON.readTree(EVERYTHING));
        assertThat(ConditionCodec.read(written)).isEqualTo(condition);
    }

    @org.junit.jupiter.api.Test
    void anEventIsDoneOnceEverUnlessMoreIsSaid() {
        assertThat(ConditionCodec.parse("{\"type\":\"event\",\"event\":\"order_paid\"}"))
                .isEqualTo(EventDone.did("order_paid", Window.ever()));
    }

    @org.junit.jupiter.api.Test
    void everyFaultIsNamedWithItsPath() {
        assertThat(faults("""
            {"type":"all","conditions":[
              {"type":"attribute","test":{"op":"gt","values":["a"]}},
              {"type":"event","event":"x","where":[
                 {"property":"ok","test":{"op":"exists"}},
                 {"property":"p","test":{"op":"nearly"}},
                 {"property":"p","test":{"op":"in_last","values":[3]}}],
               "value":1.23456,"window":{"kind":"last","amount":0,"unit":"days"}},
              {"type":"event","did":false,"event":"x","value":3},
              {"type":"segment"},
              {"type":"none"},
              {"type":"tag"}]}
            """))
                .containsExactlyInAnyOrder(
                        "conditions[0].key required",
                        "conditions[0].test.values number_expected",
                        "conditions[1].where[1].test.op unknown_value",
                        "conditions[1].where[2].test.unit required",
                        "conditions[1].value out_of_range",
                        "conditions[1].window.amount out_of_range",
                        "conditions[2].value not_with_did_not",
                        "conditions[3].segmentId required",
                        "conditions[4].conditions required",
                        "conditions[5].type unknown_value");
    }

    @org.junit.jupiter.api.Test
    void whatIsNotUnderstoodIsRefusedRatherThanLeftOut() {
        assertThat(faults("{\"type\":\"event\",\"event\":\"x\",\"within\":3}")).containsExactly("within unknown_field");
        assertThat(faults("{\"type\":\"all\",\"conditions\":[{\"type\":\"all\",\"id\":\"a\",\"conditions\":[]},"
                        + "{\"type\":\"all\",\"id\":\"a\",\"conditions\":[]}]}"))
                .containsExactly("conditions[1].id duplicate_id");
        assertThat(faults("[]")).containsExactly(" object_expected");
    }

    @org.junit.jupiter.api.Test
    void aTreeDeeperThanAnybodyDrawsIsRefused() {
        String deep = "{\"type\":\"all\",\"conditions\":[".repeat(20) + "]}".repeat(20);

        assertThat(faults(deep)).singleElement().asString().endsWith("too_large");
    }

    @org.junit.jupiter.api.Test
    void textsThatCannotBeStoredAreRefused() {
        assertThat(faults("{\"type\":\"attribute\",\"key\":\"a\",\"test\":{\"op\":\"eq\",\"values\":[\"\\ud83d\"]}}"))
                .containsExactly("test.values[0] invalid_text");
    }

    @org.junit.jupiter.api.Test
    void theSchemaKnowsTheSameOperators() throws IOException {
        try (InputStream schema = Condition.class.getResourceAsStream("condition.schema.json")) {
            JsonNode ops = EventCodec.JSON.readTree(schema).at("/$defs/test/properties/op/enum");
            TreeSet<String> known = new TreeSet<>();
            for (Test.Op op : Test.Op.values()) {
                known.add(op.wireName());
            }
            assertThat(new TreeSet<>(
                            ops.valueStream().map(JsonNode::stringValue).toList()))
                    .isEqualTo(known);
        }
    }
}
