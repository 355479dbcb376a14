package cdp.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.Event;
import cdp.ingest.EventCodec;
import cdp.ingest.Identifier;
import cdp.ingest.Sender;
import cdp.ingest.SourceId;
import cdp.ingest.Trust;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.MissingNode;

class SensorsMapperTest {
    private static final Sender SENDER = new Sender(new SourceId(4), "mini program", Trust.SERVER, false, 100);

    private static Event map(String json) {
        Envelope envelope = new Envelope(
                SENDER,
                "/sa",
                Instant.parse("2026-11-18T06:20:00Z"),
                Optional.empty(),
                MissingNode.getInstance(),
                Duration.ofHours(24));
        Mapping mapping = new SensorsMapper().map(EventCodec.JSON.readTree(json), json::getBytes, envelope);
        assertThat(mapping).isInstanceOf(Mapping.Accepted.class);
        return ((Mapping.Accepted) mapping).event();
    }

    @Test
    void aBrowserEventBelongsToItsCookieUntilSomebodySignsIn() {
        Event event = map("""
                {"type":"track","event":"$pageview","distinct_id":"c-1","anonymous_id":"c-1","time":1795069200000,
                 "lib":{"$lib":"js"},"properties":{"$url":"https://x.cn"}}
                """);

        assertThat(event.name()).isEqualTo("page_viewed");
        assertThat(event.identifiers()).containsExactly(new Identifier("anonymous_id", "", "c-1"));
        assertThat(event.occurredAt()).isEqualTo(Instant.ofEpochMilli(1795069200000L));
    }

    @Test
    void signingUpLinksTheCookieAndTheLogin() {
        Event event = map("""
                {"type":"track_signup","event":"$SignUp","distinct_id":"u-9","original_id":"c-1","time":1795069200000}
                """);

        assertThat(event.name()).isEqualTo(Event.IDENTITY_LINKED);
        assertThat(event.identifiers())
                .containsExactlyInAnyOrder(
                        new Identifier("anonymous_id", "", "c-1"), new Identifier("user_id", "", "u-9"));
    }

    @Test
    void theIdentitiesOfTheThirdGenerationAreTakenByKind() {
        Event event = map("""
                {"type":"track","event":"buy","distinct_id":"u-9","time":1795069200000,
                 "identities":{"$identity_login_id":"u-9","$identity_mobile":"13812346620","$identity_mp_unionid":"oU1"}}
                """);

        assertThat(event.identifiers())
                .containsExactlyInAnyOrder(
                        new Identifier("user_id", "", "u-9"),
                        new Identifier("phone", "", "+8613812346620"),
                        new Identifier("wechat_unionid", "", "oU1"));
    }

    @Test
    void profileOperationsKeepTheirOperation() {
        Event event = map("""
                {"type":"profile_increment","distinct_id":"u-9","login_id":"u-9","time":1795069200000,"properties":{"visits":2}}
                """);

        assertThat(event.name()).isEqualTo(Event.PROFILE_UPDATED);
        assertThat(event.traits().text()).isEqualTo("{\"visits\":2}");
        assertThat(event.properties().text()).isEqualTo("{\"operation\":\"increment\"}");
    }

    @Test
    void aServersDistinctIdIsALogin() {
        Event event = map("""
                {"type":"track","event":"buy","distinct_id":"u-9","time":1795069200000,"lib":{"$lib":"Node"}}
                """);

        assertThat(event.identifiers()).containsExactly(new Identifier("user_id", "", "u-9"));
    }

    @Test
    void identitiesABrandAddsAreReadByTheirName() {
        Event event = map("""
                {"type":"track","event":"buy","time":1795069200000,"lib":{"$lib":"Android"},
                 "identities":{"$identity_login_id":"u-9","$identity_android_id":"9774D56d","$identity_idfa":"6D92078A-8246-4BA4-AE5B-76104861E7DC",
                   "$identity_mobile_md5":"EA30AFEF286529DBDCA9F2AABCE65F42","$identity_mobile":"138****6620","loyalty":"L1"}}
                """);

        assertThat(event.identifiers())
                .containsExactlyInAnyOrder(
                        new Identifier("user_id", "", "u-9"),
                        new Identifier("device_id", "", "9774D56d"),
                        new Identifier("idfa", "", "6d92078a-8246-4ba4-ae5b-76104861e7dc"),
                        new Identifier("phone_md5", "", "ea30afef286529dbdca9f2aabce65f42"),
                        new Identifier("loyalty", "", "L1"));
        assertThat(event.context().text())
                .isEqualTo("{\"identifiersSetAside\":[{\"field\":\"identities.$identity_mobile\",\"kind\":\"phone\","
                        + "\"reason\":\"masked\"}],\"$lib\":\"Android\"}");
    }
}
