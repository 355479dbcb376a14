package cdp.journey.definition;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.segment.SegmentId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionReaderTest {
    private final DefinitionReader reader = new DefinitionReader(new References() {
        @Override
        public boolean hasTemplate(long id) {
            return id == 7;
        }

        @Override
        public boolean hasSegment(SegmentId id) {
            return id.value() == 3;
        }
    });

    @Test
    void aWholeJourneyIsRead() {
        Reading reading = reader.read("""
                {"nodes":[
                  {"id":"n1","kind":"event_trigger","settings":{"event":"cart_item_added","key":"cart_id","where":[]}},
                  {"id":"n2","kind":"wait_for_event","settings":{"event":"order_paid","sameKey":true,"amount":30,"unit":"minutes"}},
                  {"id":"n3","kind":"split","settings":{"arms":[{"id":"a","name":"甲","weight":45},{"id":"b","name":"乙","weight":45}],
                    "control":{"weight":10}}},
                  {"id":"n4","kind":"send","settings":{"channel":"email","templateId":7}},
                  {"id":"n5","kind":"end","settings":{}}],
                 "edges":[{"from":"n1","port":"next","to":"n2"},{"from":"n2","port":"timeout","to":"n3"},
                  {"from":"n3","port":"a","to":"n4"},{"from":"n3","port":"b","to":"n4"},{"from":"n3","port":"control","to":"n4"},
                  {"from":"n4","port":"next","to":"n5"}],
                 "goal":{"event":"order_paid","sameKey":true,"withinHours":48},
                 "exit":{"type":"segment","segmentId":3,"in":true},
                 "exitOn":[{"event":"account_unfollowed"}],"reentry":{"policy":"after","afterHours":72},"purpose":"service"}
                """);

        assertThat(reading.problems()).isEmpty();
        Definition definition = reading.sound().orElseThrow();
        assertThat(definition.triggerNode()).isEqualTo("n1");
        assertThat(definition.key()).isEqualTo("cart_id");
        assertThat(definition.after("n2", "timeout")).contains("n3");
        assertThat(definition.after("n2", "happened")).isEmpty();
        assertThat(definition.firstSplit()).contains("n3");
        assertThat(definition.watched()).containsExactly("account_unfollowed", "order_paid");
        assertThat(definition.reentry()).isEqualTo(new Reentry.After(Duration.ofHours(72)));
        assertThat(definition.purpose()).isEqualTo("service");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThat(codes("""
                {"nodes":[
                  {"id":"n2","kind":"send","settings":{"channel":"email"}},
                  {"id":"n3","kind":"send","settings":{"channel":"email","templateId":8}},
                  {"id":"n4","kind":"split","settings":{"arms":[{"id":"a","weight":50},{"id":"b","weight":40}]}},
                  {"id":"n5","kind":"branch","settings":{}},
                  {"id":"n6","kind":"branch","settings":{"condition":{"type":"segment","segmentId":4,"in":true}}},
                  {"id":"n7","kind":"wait","settings":{"amount":0,"unit":"days"}},
                  {"id":"n8","kind":"webhook","settings":{"url":"ftp://example.cn"}},
                  {"id":"n9","kind":"teleport","settings":{}},
                  {"id":"n2","kind":"end"}],
                 "edges":[{"from":"n2","port":"sideways","to":"n3"},{"from":"n2","to":"nowhere"}],
                 "goal":{"event":"","withinHours":0},"reentry":{"policy":"sometimes"}}
                """))
                .contains(
                        "no_trigger",
                        "missing_template",
                        "unknown_template",
                        "weights_not_100",
                        "missing_condition",
                        "unknown_segment",
                        "out_of_range",
                        "invalid_url",
                        "unknown_kind",
                        "duplicate_id",
                        "dangling_edge",
                        "required",
                        "unknown_value");
    }

    @Test
    void aWayRoundOnWhichNobodyWaitsIsRefusedAndOneWithAWaitIsNot() {
        String loop = """
                {"nodes":[{"id":"n1","kind":"event_trigger","settings":{"event":"e"}},
                  {"id":"n2","kind":"set_attribute","settings":{"key":"k","value":1}},
                  {"id":"n3","kind":"%s","settings":{"amount":1,"unit":"days","key":"k","value":2}}],
                 "edges":[{"from":"n1","to":"n2"},{"from":"n2","to":"n3"},{"from":"n3","to":"n2"}]}
                """;

        assertThat(codes(loop.formatted("set_attribute"))).containsExactly("loop_without_wait");
        assertThat(codes(loop.formatted("wait"))).isEmpty();
    }

    @Test
    void aNodeNobodyCanComeToAndATriggerThatLeadsNowhereAreProblems() {
        assertThat(codes("""
                {"nodes":[{"id":"n1","kind":"event_trigger","settings":{"event":"e"}},
                  {"id":"n2","kind":"end"},{"id":"n3","kind":"wait","settings":{"amount":1,"unit":"days"}}],
                 "edges":[{"from":"n3","to":"n2"}]}
                """)).containsExactlyInAnyOrder("unreachable", "leads_nowhere");
    }

    @Test
    void twoTriggersOrAKeyNobodyGaveAreProblems() {
        assertThat(codes("""
                {"nodes":[{"id":"n1","kind":"event_trigger","settings":{"event":"e"}},
                  {"id":"n2","kind":"segment_trigger","settings":{"segmentId":3,"on":"entered"}},
                  {"id":"n3","kind":"wait_for_event","settings":{"event":"x","sameKey":true,"amount":1,"unit":"days"}}],
                 "edges":[{"from":"n1","to":"n3"}]}
                """)).containsExactlyInAnyOrder("many_triggers", "trigger_has_no_key");
    }

    @Test
    void whatIsNotEvenJsonIsAProblemAndNotAFailure() {
        assertThat(codes("{")).containsExactly("invalid_json");
        assertThat(codes("[]")).contains("no_trigger");
        assertThat(codes("{\"nodes\":{\"a\":1},\"edges\":7}")).contains("no_trigger");
    }

    private List<String> codes(String json) {
        return reader.read(json).problems().stream()
                .map(Problem::code)
                .distinct()
                .toList();
    }
}
