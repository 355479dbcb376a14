package cdp.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.Event;
import cdp.ingest.Identifier;
import cdp.ingest.Identifiers;
import cdp.ingest.ImportId;
import cdp.ingest.ImportMapping;
import cdp.ingest.ImportMapping.EventName;
import cdp.ingest.ImportMapping.IdentifierColumn;
import cdp.ingest.ImportMapping.NameWhenNegative;
import cdp.ingest.ImportMapping.Time;
import cdp.ingest.ImportMapping.Type;
import cdp.ingest.ImportMapping.Value;
import cdp.ingest.RowError;
import cdp.ingest.SourceId;
import cdp.ingest.Trust;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RowMapperTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final List<String> HEADERS = List.of("单号", "类型", "时间", "会员号", "手机号", "数量", "单价", "城市", "新客");
    private static final ImportMapping MAPPING = new ImportMapping(
            EventName.constant("order_paid"),
            new NameWhenNegative("数量", "order_refunded"),
            new Time("时间", "auto", "Asia/Shanghai"),
            List.of(new IdentifierColumn("会员号", "member_no", "brand"), new IdentifierColumn("手机号", "phone", "")),
            List.of(
                    Value.of("单号", "order_id", Type.TEXT),
                    Value.of("数量", "quantity", Type.NUMBER),
                    Value.product("amount", "数量", "单价"),
                    Value.of("新客", "new_customer", Type.BOOLEAN)),
            List.of(Value.of("城市", "city", Type.TEXT)),
            null);

    @Test
    void aRowBecomesAnEventOfTheServersTrust() {
        Event event = accepted(
                MAPPING,
                row(2, "A1", "", "2026-01-02 10:00:00", "17850.0", "138 1234 5678", "3", "¥1,234.10", "上海", "是"));

        assertThat(event.name()).isEqualTo("order_paid");
        assertThat(event.trust()).isEqualTo(Trust.SERVER);
        assertThat(event.occurredAt()).isEqualTo(Instant.parse("2026-01-02T02:00:00Z"));
        assertThat(event.identifiers())
                .containsExactly(
                        new Identifier("member_no", "brand", "17850"), new Identifier("phone", "", "+8613812345678"));
        JsonNode properties = event.properties().parse();
        assertThat(properties.get("amount").decimalValue()).isEqualByComparingTo("3702.30");
        assertThat(properties.get("order_id").asString()).isEqualTo("A1");
        assertThat(properties.get("new_customer").asBoolean()).isTrue();
        assertThat(event.traits().text()).isEqualTo("{\"city\":\"上海\"}");
        assertThat(event.context().text()).isEqualTo("{\"import\":{\"id\":7,\"file\":\"订单.csv\",\"row\":2}}");
    }

    @Test
    void aNegativeQuantityIsARefund() {
        Event event = accepted(MAPPING, row(2, "A1", "", "2026-01-02", "M1", "", "-2", "2.55", "", ""));
        assertThat(event.name()).isEqualTo("order_refunded");
        assertThat(event.properties().parse().get("amount").decimalValue()).isEqualByComparingTo("-5.10");
    }

    @Test
    void theSameRowOfTheSameContentHasTheSameIdInAnyImport() {
        SourceRow row = row(5, "A1", "", "2026-01-02", "M1", "", "1", "1", "", "");
        Event first = accepted(MAPPING, row);
        Event second = ((MappedRow.Accepted) mapper(MAPPING, 8).map(row, NOW.plusSeconds(60))).event();
        assertThat(first.id()).isEqualTo(second.id());
        assertThat(first.messageId()).isEqualTo("file " + "ab".repeat(16) + " 5");
    }

    @Test
    void aRowKeyNamesTheRowByWhatItSays() {
        ImportMapping keyed = new ImportMapping(
                MAPPING.eventName(),
                MAPPING.nameWhenNegative(),
                MAPPING.time(),
                MAPPING.identifiers(),
                List.of(),
                List.of(),
                List.of("单号"));
        Event here = accepted(keyed, row(5, "A1", "", "2026-01-02", "M1", "", "1", "1", "", ""));
        Event there = accepted(keyed, row(9, "A1", "", "2026-01-02", "M1", "", "1", "1", "", ""));
        Event refund = accepted(keyed, row(9, "A1", "", "2026-01-02", "M1", "", "-1", "1", "", ""));
        Event unkeyed = accepted(keyed, row(9, "", "", "2026-01-02", "M1", "", "1", "1", "", ""));
        assertThat(here.id()).isEqualTo(there.id()).isNotEqualTo(refund.id());
        assertThat(unkeyed.messageId()).startsWith("file ");
    }

    @Test
    void everythingWrongWithARowIsSaidAtOnce() {
        List<RowError> errors = refused(MAPPING, row(4, "A1", "", "2026-02-30", "", "", "x", "1", "", "maybe"));
        assertThat(errors)
                .extracting(RowError::code)
                .containsExactly(
                        "invalid_time", "missing_identifier", "invalid_number", "invalid_number", "invalid_boolean");
        assertThat(errors.getFirst().row()).isEqualTo(4);
        assertThat(errors.getFirst().column()).isEqualTo("时间");
        assertThat(errors.getFirst().line()).startsWith("A1,,2026-02-30");
    }

    @Test
    void aNumberDamagedByASpreadsheetIsRefusedEvenBesideAGoodIdentifier() {
        List<RowError> errors = refused(MAPPING, row(4, "A1", "", "2026-01-02", "M1", "1.38E+10", "1", "1", "", ""));
        assertThat(errors).extracting(RowError::code).containsExactly("damaged_by_spreadsheet");
        assertThat(Identifiers.isRounded("1.38123E10")).isTrue();
        assertThat(Identifiers.isRounded("4E+12")).isTrue();
        assertThat(Identifiers.isRounded("12E4")).isFalse();
        assertThat(Identifiers.isRounded("ABE+12")).isFalse();
        assertThat(Identifiers.isRounded("1E5")).isFalse();
    }

    @Test
    void placeholdersAndMasksNameNobody() {
        assertThat(refused(MAPPING, row(4, "A1", "", "2026-01-02", "null", "138****5678", "1", "1", "", "")))
                .extracting(RowError::code)
                .containsExactly("blocked_identifier");
    }

    @Test
    void aCellThatNamesNobodyIsNotedBesideAGoodIdentifier() {
        Event event = accepted(MAPPING, row(4, "A1", "", "2026-01-02", "M1", "138****5678", "1", "1", "", ""));

        assertThat(event.identifiers()).containsExactly(new Identifier("member_no", "brand", "M1"));
        assertThat(event.context().text())
                .isEqualTo("{\"identifiersSetAside\":[{\"field\":\"手机号\",\"kind\":\"phone\",\"reason\":\"masked\"}],"
                        + "\"import\":{\"id\":7,\"file\":\"订单.csv\",\"row\":4}}");
    }

    @Test
    void bytesThatWereNoTextNameNobody() {
        assertThat(refused(MAPPING, row(4, "A1", "", "2026-01-02", "M\uFFFD1", "", "1", "1", "", "")))
                .extracting(RowError::code)
                .containsExactly("invalid_encoding");
    }

    @Test
    void timesOutsideReasonAreRefused() {
        assertThat(refused(MAPPING, row(4, "A1", "", "1999-01-02", "M1", "", "1", "1", "", "")))
                .extracting(RowError::code)
                .containsExactly("time_out_of_range");
        assertThat(refused(MAPPING, row(4, "A1", "", "2026-03-03", "M1", "", "1", "1", "", "")))
                .extracting(RowError::code)
                .containsExactly("time_out_of_range");
    }

    @Test
    void aColumnOfNamesIsTranslated() {
        ImportMapping byColumn = new ImportMapping(
                EventName.of("类型", Map.of("购买", "order_paid", "浏览", "product_viewed", "睡觉", "")),
                null,
                null,
                MAPPING.identifiers(),
                List.of(),
                List.of(),
                null);
        assertThat(accepted(byColumn, row(2, "", "浏览", "", "M1", "", "", "", "", ""))
                        .name())
                .isEqualTo("product_viewed");
        assertThat(accepted(byColumn, row(2, "", "浏览", "", "M1", "", "", "", "", ""))
                        .occurredAt())
                .isEqualTo(NOW.minusSeconds(60));
        assertThat(refused(byColumn, row(2, "", "睡觉", "", "M1", "", "", "", "", "")))
                .extracting(RowError::code)
                .containsExactly("missing_event_name");
    }

    @Test
    void nulCharactersAndHugeRowsDoNotGetThrough() {
        Event event = accepted(MAPPING, row(2, "A\u00001", "", "2026-01-02", "M1", "", "", "", "", ""));
        assertThat(event.properties().parse().get("order_id").asString()).isEqualTo("A\uFFFD1");
        assertThat(refused(MAPPING, row(2, "单".repeat(12_000), "", "2026-01-02", "M1", "", "", "", "", "")))
                .extracting(RowError::code)
                .containsExactly("event_too_large");
    }

    @Test
    void aMappingThatDoesNotFitIsToldWhere() {
        ImportMapping wrong = new ImportMapping(
                EventName.constant(" "),
                null,
                new Time("没有", "yyyy-QQQQQQ", "Asia/Nowhere"),
                List.of(),
                List.of(Value.of("单号", "x", Type.TEXT), Value.of("数量", "x", Type.NUMBER)),
                List.of(new Value(null, "p", Type.TEXT, List.of("数量"))),
                List.of("没有"));
        assertThat(MappingCheck.problems(wrong, HEADERS))
                .extracting(problem -> problem.field())
                .containsExactly(
                        "eventName.constant",
                        "time.column",
                        "time.zone",
                        "identifiers",
                        "properties[1].target",
                        "traits[0].multiply",
                        "rowKey[0]");
        assertThat(MappingCheck.problems(MAPPING, HEADERS)).isEmpty();
    }

    private static Event accepted(ImportMapping mapping, SourceRow row) {
        MappedRow mapped = mapper(mapping, 7).map(row, NOW);
        assertThat(mapped).isInstanceOf(MappedRow.Accepted.class);
        return ((MappedRow.Accepted) mapped).event();
    }

    private static List<RowError> refused(ImportMapping mapping, SourceRow row) {
        MappedRow mapped = mapper(mapping, 7).map(row, NOW);
        assertThat(mapped).isInstanceOf(MappedRow.Refused.class);
        return ((MappedRow.Refused) mapped).errors();
    }

    private static RowMapper mapper(ImportMapping mapping, long importId) {
        ImportOrigin origin = new ImportOrigin(
                new ImportId(importId), new SourceId(3), "订单.csv", "ab".repeat(32), 0, NOW.minusSeconds(60));
        return new RowMapper(mapping, HEADERS, origin, new RowMapper.Limits(Duration.ofHours(24), 32_768));
    }

    private static SourceRow row(long number, @Nullable String... cells) {
        return SourceRow.of(number, List.of(cells));
    }
}
