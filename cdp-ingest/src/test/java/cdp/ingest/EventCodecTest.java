package cdp.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cdp.ingest.testing.Events;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EventCodecTest {

    @Test
    void anEventComesBackAsItWent() {
        Event event = Events.of(
                Trust.PUBLIC,
                "order_paid",
                new JsonDoc("{\"name\":\"林晚汐 🌸\"}"),
                new JsonDoc("{\"items\":[{\"sku\":\"S1\",\"price\":369.00}],\"id\":9007199254740993}"),
                Events.NOW,
                Events.phone("+8613812346620"),
                Events.anonymous("a \"quoted\" id"));

        assertThat(EventCodec.decode(EventCodec.encode(event))).isEqualTo(event);
    }

    @Test
    void fieldsOfANewerVersionAreSkipped() {
        byte[] newer = new String(EventCodec.encode(Events.of(Events.user("u1"))), StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{\"future\":{\"a\":[1,{}]},")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(EventCodec.decode(newer).identifiers()).containsExactly(Events.user("u1"));
    }

    @Test
    void whatIsNoEventIsNotTakenForOne() {
        assertThatThrownBy(() -> EventCodec.decode("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EventCodec.decode("nonsense".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aRetriedMessageHasTheSameIdAndAnotherSourcesMessageHasNot() {
        assertThat(EventId.of(new SourceId(1), "m")).isEqualTo(EventId.of(new SourceId(1), "m"));
        assertThat(EventId.of(new SourceId(1), "m")).isNotEqualTo(EventId.of(new SourceId(2), "m"));
    }
}
