package cdp.profile;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.SourceId;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class AttributesTest {
    private static final Instant EARLIER = Instant.parse("2026-11-18T06:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-18T07:00:00Z");

    private static AttributeValue said(String value, Instant at) {
        return new AttributeValue(JsonNodeFactory.instance.stringNode(value), new SourceId(1), at);
    }

    @Test
    void whatWasToldLastHoldsWhateverArrivesLast() {
        Attributes attributes = new Attributes();

        assertThat(attributes.tell("city", said("上海", LATER))).isTrue();
        assertThat(attributes.tell("city", said("杭州", EARLIER))).isFalse();

        assertThat(attributes.values().get("city").value().stringValue()).isEqualTo("上海");
    }

    @Test
    void twoPeoplesAttributesComeTogetherTheSameWayRound() {
        Attributes one = new Attributes();
        one.tell("city", said("上海", EARLIER));
        one.tell("level", said("金卡", EARLIER));
        Attributes other = new Attributes();
        other.tell("city", said("杭州", EARLIER));
        Attributes oneAgain = Attributes.parse(one.toJson());
        Attributes otherAgain = Attributes.parse(other.toJson());

        one.absorb(other);
        otherAgain.absorb(oneAgain);

        assertThat(one.toJson()).isEqualTo(otherAgain.toJson()).contains("金卡");
    }

    @Test
    void aLaterTellingSurvivesAnEarlierForgetting() {
        Attributes attributes = new Attributes();
        attributes.tell("city", said("上海", LATER));

        assertThat(attributes.forget("city", EARLIER)).isFalse();
        assertThat(attributes.forget("city", LATER)).isTrue();
        assertThat(attributes.values()).isEmpty();
    }
}
