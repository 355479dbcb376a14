package cdp.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.Event;
import cdp.ingest.EventCodec;
import cdp.ingest.Identifier;
import cdp.ingest.RefusalReason;
import cdp.ingest.Sender;
import cdp.ingest.SourceId;
import cdp.ingest.Trust;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.MissingNode;

class SegmentMapperTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-18T06:20:00Z");
    private static final Sender SENDER = new Sender(new SourceId(3), "web", Trust.PUBLIC, false, 100);

    private static Mapping map(String json, Instant sentAt) {
        Envelope envelope = new Envelope(
                SENDER,
                "/v1/batch",
                RECEIVED,
                Optional.ofNullable(sentAt),
                MissingNode.getInstance(),
                Duration.ofHours(24));
        byte[] raw = json.getBytes(StandardCharsets.UTF_8);
        return new SegmentMapper().map(EventCodec.JSON.readTree(json), () -> raw, envelope);
    }

    private static Event accepted(String json) {
        return ((Mapping.Accepted) map(json, null)).event();
    }

    private static RefusalReason refused(String json) {
        return ((Mapping.Refused) map(json, null)).refusal().reason();
    }

    @Test
    void aTrackCallBecomesAnEventUnderItsCanonicalName() {
        Event event = accepted("""
                {"type":"track","event":"Product Added","userId":"u1","anonymousId":"a1","messageId":"m1",
                 "timestamp":"2026-11-18T14:19:00+08:00","properties":{"sku":"S1","price":369.00,"名称":"精华"}}
                """);

        assertThat(event.name()).isEqualTo("cart_item_added");
        assertThat(event.identifiers())
                .containsExactly(new Identifier("anonymous_id", "", "a1"), new Identifier("user_id", "", "u1"));
        assertThat(event.occurredAt()).isEqualTo(Instant.parse("2026-11-18T06:19:00Z"));
        assertThat(event.properties().text()).isEqualTo("{\"sku\":\"S1\",\"price\":369.00,\"名称\":\"精华\"}");
        assertThat(event.messageId()).isEqualTo("m1");
        assertThat(event.trust()).isEqualTo(Trust.PUBLIC);
    }

    @Test
    void anIdentifyCallNamesThePersonByItsTraits() {
        Event event = accepted("""
                {"type":"identify","userId":"u1","traits":{"name":"林晚汐","phone":"138 1234 6620","email":"Lin@x.cn"},
                 "context":{"externalId":[{"type":"wechat_openid","scope":"wx8c41e0","id":"oX3abc"}]}}
                """);

        assertThat(event.name()).isEqualTo(Event.PROFILE_UPDATED);
        assertThat(event.identifiers())
                .contains(
                        new Identifier("user_id", "", "u1"),
                        new Identifier("phone", "", "+8613812346620"),
                        new Identifier("email", "", "lin@x.cn"),
                        new Identifier("wechat_openid", "wx8c41e0", "oX3abc"));
        assertThat(event.context().isEmpty()).isTrue();
    }

    @Test
    void anOpenidWithoutAnAppIsUniqueOnlyInsideItsSource() {
        Event event = accepted("""
                {"type":"track","event":"x","context":{"externalId":[{"type":"wechat_openid","id":"oX3abc"}]}}
                """);

        assertThat(event.identifiers()).containsExactly(new Identifier("wechat_openid", "source-3", "oX3abc"));
    }

    @Test
    void theSendersClockIsCorrectedByWhatItBelievedWhenItSent() {
        Mapping mapping = map("""
                {"type":"track","event":"x","userId":"u1","timestamp":"2026-11-18T05:00:00Z"}
                """, Instant.parse("2026-11-18T05:00:10Z"));

        assertThat(((Mapping.Accepted) mapping).event().occurredAt()).isEqualTo(RECEIVED.minusSeconds(10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"track\",\"event\":\"x\"} | MISSING_IDENTIFIER",
                "{\"type\":\"track\",\"event\":\"x\",\"userId\":\"null\"} | BLOCKED_IDENTIFIER",
                "{\"type\":\"track\",\"userId\":\"u1\"} | MISSING_EVENT_NAME",
                "{\"type\":\"dance\",\"userId\":\"u1\"} | UNSUPPORTED_TYPE",
                "{\"type\":\"track\",\"event\":\"x\",\"userId\":\"u1\",\"timestamp\":\"yesterday\"} | INVALID_TIMESTAMP",
                "{\"type\":\"track\",\"event\":\"x\",\"userId\":\"u1\",\"timestamp\":\"1969-01-01T00:00:00Z\"} | TIMESTAMP_OUT_OF_RANGE",
                "{\"type\":\"track\",\"event\":\"x\",\"userId\":\"u1\",\"timestamp\":\"2036-01-01T00:00:00Z\"} | TIMESTAMP_OUT_OF_RANGE",
                "{\"type\":\"track\",\"event\":\"x\",\"userId\":\"u1\",\"properties\":[1]} | INVALID_JSON",
                "{\"type\":\"track\",\"event\":\"x\",\"userId\":\"u1\",\"properties\":{\"n\":1e999}} | INVALID_JSON",
                "[1] | INVALID_JSON"
            })
    void whatIsWrongIsRefusedByItsReason(String json, RefusalReason reason) {
        assertThat(refused(json)).isEqualTo(reason);
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(refused("{\"type\":\"track\",\"event\":\"x\",\"userId\":\"u1\",\"properties\":{\"a\":"
                        + "[".repeat(40) + "]".repeat(40) + "}}"))
                .isEqualTo(RefusalReason.TOO_DEEP);
    }

    @Test
    void charactersNoDatabaseStoresAreReplacedVisibly() {
        Event event = accepted(
                "{\"type\":\"track\",\"event\":\"x\",\"userId\":\"u1\",\"properties\":{\"a\\u0000b\":\"c\\u0000\\ud800d\"}}");

        assertThat(event.properties().text()).isEqualTo("{\"a\uFFFDb\":\"c\uFFFD\uFFFDd\"}");
    }

    @Test
    void bigNumbersKeepEveryDigit() {
        Event event = accepted(
                "{\"type\":\"track\",\"event\":\"x\",\"userId\":\"u1\",\"properties\":{\"id\":9007199254740993,\"d\":0.10000000000000000001}}");

        assertThat(event.properties().text()).isEqualTo("{\"id\":9007199254740993,\"d\":0.10000000000000000001}");
    }

    @Test
    void theSameCallWithoutAnIdIsTheSameEventWithinAMinute() {
        String json = "{\"type\":\"track\",\"event\":\"x\",\"userId\":\"u1\"}";

        assertThat(accepted(json).id()).isEqualTo(accepted(json).id());
    }

    @Test
    void hashedNumbersAndAddressesAreNamesByTheirOwnKind() {
        Event event = accepted("""
                {"type":"identify","userId":"u1","traits":{"phone_md5":"EA30AFEF286529DBDCA9F2AABCE65F42",
                 "email_sha256":"0f50f84704f20fffa82b94a37fa97c9abfbb614f26dd0d36bea58ba08056dc0d"},
                 "context":{"externalId":[{"type":"mobileMD5","id":"e25a2992f8fb460865c93d467b64be4f"},{"type":"Mobile","id":"13812346620"}]}}
                """);

        assertThat(event.identifiers())
                .contains(
                        new Identifier("phone_md5", "", "ea30afef286529dbdca9f2aabce65f42"),
                        new Identifier("phone_md5", "", "e25a2992f8fb460865c93d467b64be4f"),
                        new Identifier("phone", "", "+8613812346620"),
                        new Identifier(
                                "email_sha256",
                                "",
                                "0f50f84704f20fffa82b94a37fa97c9abfbb614f26dd0d36bea58ba08056dc0d"));
    }

    @Test
    void whatWasSetAsideIsNotedOnTheEventAndCannotBeForged() {
        Event event = accepted("""
                {"type":"identify","anonymousId":"a1","userId":"undefined","traits":{"phone":{"cn":"138"},"email":"l***@x.cn"},
                 "context":{"locale":"zh","identifiersSetAside":"forged","externalId":[{"type":"idfa","id":"0000"}]}}
                """);

        assertThat(event.identifiers()).containsExactly(new Identifier("anonymous_id", "", "a1"));
        assertThat(event.context().parse()).isEqualTo(EventCodec.JSON.readTree("""
                {"identifiersSetAside":[
                   {"field":"userId","kind":"user_id","reason":"blocked"},
                   {"field":"context.externalId.0","kind":"idfa","reason":"blocked"},
                   {"field":"traits.phone","kind":"phone","reason":"not_text"},
                   {"field":"traits.email","kind":"email","reason":"masked"}],
                 "locale":"zh"}
                """));
        assertThat(accepted(
                                "{\"type\":\"track\",\"event\":\"x\",\"userId\":\"u\",\"context\":{\"identifiersSetAside\":[]}}")
                        .context()
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aListOfPeopleIsNotOnePersonsEvent() {
        String ids = IntStream.range(0, 5_000)
                .mapToObj(i -> "{\"type\":\"member_no\",\"id\":\"m" + i + "\"}")
                .collect(Collectors.joining(","));

        assertThat(refused("{\"type\":\"track\",\"event\":\"x\",\"context\":{\"externalId\":[" + ids + "]}}"))
                .isEqualTo(RefusalReason.TOO_MANY_IDENTIFIERS);
    }
}
