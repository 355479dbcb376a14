package cdp.web.collect;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.EventCodec;
import cdp.ingest.Trust;
import cdp.web.security.UserRole;
import cdp.web.testing.Answer;
import cdp.web.testing.Browser;
import cdp.web.testing.Eventually;
import cdp.web.testing.RunningTributary;
import cdp.web.testing.Sender;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Values that name nobody, sent as a sender would: each is set aside or refused with its reason, and nothing beside it suffers. */
class BadIdentifiersIT {
    private static final String LONG_ADDRESS = "a".repeat(64) + '@' + ("b".repeat(60) + '.').repeat(3) + "b.comm";

    private final RunningTributary tributary = RunningTributary.instance();
    private final JdbcClient jdbc = tributary.bean(JdbcClient.class);
    private final Sender sender = Sender.of(tributary, Trust.SERVER);

    private Map<String, Map<String, Object>> landed() {
        return jdbc
                .sql("SELECT message_id, one_id, context::text AS context FROM profile.events WHERE source_id = ?")
                .param(sender.source().value())
                .query()
                .listOfRows()
                .stream()
                .collect(Collectors.toMap(row -> String.valueOf(row.get("message_id")), row -> row));
    }

    private List<Map<String, Object>> quarantined() {
        return jdbc.sql("SELECT message_id, reason, detail FROM ingest.quarantine WHERE source_id = ? ORDER BY id")
                .param(sender.source().value())
                .query()
                .listOfRows();
    }

    private static List<String> notes(Map<String, Object> row) {
        JsonNode context = EventCodec.JSON.readTree(String.valueOf(row.get("context")));
        return context.path("identifiersSetAside")
                .valueStream()
                .map(note -> note.path("field").asString()
                        + ' '
                        + note.path("reason").asString())
                .toList();
    }

    private List<String> identifiersOf(Object oneId) {
        return jdbc.sql("SELECT kind || ' ' || coalesce(value, 'sealed') FROM identity.identifiers WHERE one_id = ?")
                .param(oneId)
                .query(String.class)
                .list();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phone | null | blocked",
                "phone | undefined | blocked",
                "phone | 00000000000 | blocked",
                "phone | 13800138000 | blocked",
                "phone | 138****8000 | masked",
                "phone | 1.38E+10 | damaged_by_spreadsheet",
                "phone | 1381234 | malformed",
                "email | LONG | too_long",
                "email | anonymous | blocked",
                "email | lin@localhost | malformed",
                "email | null@null.com | blocked",
                "unionid | anonymous | blocked",
                "member_no | 0000 | blocked",
                "crm_id | [object Object] | blocked",
                "phone_md5 | 13812346620 | malformed"
            })
    void aValueThatNamesNobodyIsSetAsideOrRefusedAndItsNeighboursLand(String trait, String value, String reason) {
        String sent = value.equals("LONG") ? LONG_ADDRESS : value;
        Answer answer = sender.post("/v1/batch", """
                {"batch":[
                  {"type":"identify","userId":"before-%1$s","messageId":"before"},
                  {"type":"identify","userId":"beside-%1$s","messageId":"beside","traits":{"%2$s":"%3$s"}},
                  {"type":"identify","messageId":"alone","traits":{"%2$s":"%3$s"}},
                  {"type":"identify","userId":"after-%1$s","messageId":"after"}]}
                """.formatted(sender.source().value(), trait, sent));

        answer.expect(200);
        assertThat(answer.json().at("/accepted").asInt()).isEqualTo(3);
        assertThat(answer.text("/refused/0/messageId")).isEqualTo("alone");
        assertThat(answer.text("/refused/0/reason")).isEqualTo("blocked_identifier");
        assertThat(answer.text("/refused/0/detail")).startsWith("no identifier is left: traits." + trait + " (");
        var rows = Eventually.see(this::landed, seen -> assertThat(seen).containsOnlyKeys("before", "beside", "after"));
        Map<String, Object> beside = Objects.requireNonNull(rows.get("beside"));
        assertThat(notes(beside)).containsExactly("traits." + trait + ' ' + reason);
        assertThat(identifiersOf(beside.get("one_id")))
                .containsExactly("user_id beside-" + sender.source().value());
        assertThat(rows.values().stream().map(row -> row.get("one_id")).distinct())
                .hasSize(3);
        Eventually.see(
                this::quarantined,
                kept -> assertThat(kept)
                        .singleElement()
                        .satisfies(row -> assertThat(row)
                                .containsEntry("message_id", "alone")
                                .containsEntry("reason", "blocked_identifier")));
    }

    @Test
    void thousandsOfIdentifiersOnOneEventAreRefusedWhetherItIsLargeOrNot() {
        String small = identifiers(1_000);
        String large = identifiers(5_000);

        Answer answer = sender.post("/v1/batch", """
                {"batch":[
                  {"type":"track","event":"x","userId":"n1","messageId":"n1"},
                  {"type":"track","event":"x","userId":"u","messageId":"small","context":{"externalId":[%s]}},
                  {"type":"track","event":"x","userId":"u","messageId":"large","context":{"externalId":[%s]}},
                  {"type":"track","event":"x","userId":"n2","messageId":"n2"}]}
                """.formatted(small, large));

        answer.expect(200);
        assertThat(answer.json().at("/accepted").asInt()).isEqualTo(2);
        assertThat(answer.text("/refused/0/reason")).isEqualTo("too_many_identifiers");
        assertThat(answer.text("/refused/1/reason")).isEqualTo("event_too_large");
        Eventually.see(this::landed, rows -> assertThat(rows).containsOnlyKeys("n1", "n2"));
        Eventually.see(
                this::quarantined,
                rows -> assertThat(rows)
                        .extracting(row -> row.get("reason"))
                        .containsExactlyInAnyOrder("too_many_identifiers", "event_too_large"));
    }

    private static String identifiers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"type\":\"a\",\"id\":\"" + Integer.toString(i, 36) + "x\"}")
                .collect(Collectors.joining(","));
    }

    @Test
    void idsOfAPlatformThatDifferInCaseOnlyAreTwoPeopleAndAnAdvertisingIdIsOne() {
        sender.post("/v1/batch", """
                {"batch":[
                  {"type":"identify","messageId":"upper","traits":{"unionid":"oLqAB%1$s"}},
                  {"type":"identify","messageId":"lower","traits":{"unionid":"olqab%1$s"}},
                  {"type":"track","event":"x","messageId":"IDFA","context":{"externalId":[{"type":"idfa","id":"6D92078A-8246-4BA4-AE5B-%1$010dAB"}]}},
                  {"type":"track","event":"x","messageId":"idfa","context":{"externalId":[{"type":"idfa","id":"6d92078a-8246-4ba4-ae5b-%1$010dab"}]}}]}
                """.formatted(sender.source().value())).expect(200);

        var rows = Eventually.see(this::landed, seen -> assertThat(seen).hasSize(4));
        assertThat(oneId(rows, "upper")).isNotEqualTo(oneId(rows, "lower"));
        assertThat(oneId(rows, "IDFA")).isEqualTo(oneId(rows, "idfa"));
    }

    private static Object oneId(Map<String, Map<String, Object>> rows, String messageId) {
        return Objects.requireNonNull(
                Objects.requireNonNull(rows.get(messageId)).get("one_id"));
    }

    @Test
    void aHashedNumberIsKeptSealedAndNamesOnePerson() {
        sender.post(
                        "/v1/identify",
                        "{\"messageId\":\"m1\",\"traits\":{\"mobile_md5\":\"EA30AFEF286529DBDCA9F2AABCE65F42\"}}")
                .expect(200);
        sender.post(
                        "/v1/identify",
                        "{\"messageId\":\"m2\",\"traits\":{\"phoneMd5\":\"ea30afef286529dbdca9f2aabce65f42\"}}")
                .expect(200);

        var rows = Eventually.see(this::landed, seen -> assertThat(seen).hasSize(2));
        assertThat(oneId(rows, "m1")).isEqualTo(oneId(rows, "m2"));
        assertThat(identifiersOf(oneId(rows, "m1"))).contains("phone_md5 sealed");
    }

    @Test
    void theDebuggerShowsWhatWasSetAside() {
        Browser engineer = tributary.signInAs(UserRole.DATA_ENGINEER);
        sender.post("/v1/identify", "{\"userId\":\"seen\",\"traits\":{\"phone\":\"138****8000\"}}")
                .expect(200);

        JsonNode tap = Eventually.see(
                        () -> engineer.get("/api/debugger/recent?source="
                                        + sender.source().value())
                                .expect(200)
                                .json()
                                .at("/items"),
                        taps -> assertThat(taps).hasSize(1))
                .get(0);

        assertThat(tap.at("/status").asString()).isEqualTo("accepted");
        assertThat(tap.at("/setAside/0"))
                .isEqualTo(EventCodec.JSON.readTree(
                        "{\"field\":\"traits.phone\",\"kind\":\"phone\",\"reason\":\"masked\"}"));
    }
}
