package cdp.ingest.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.EventCodec;
import cdp.ingest.ImportMapping;
import cdp.ingest.ImportMapping.IdentifierColumn;
import cdp.ingest.ImportMapping.NameWhenNegative;
import cdp.ingest.ImportMapping.Type;
import cdp.ingest.ImportMapping.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingSuggestionTest {

    @Test
    void purchaseLinesInEnglish() {
        List<String> headers = List.of("Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country");
        ImportMapping mapping = MappingSuggestion.of(
                headers,
                List.of(
                        List.of("WHITE METAL LANTERN", "6", "2010-12-01 08:26:00", "3.39", "17850.0", "United Kingdom"),
                        List.of("REFUNDED", "-1", "2010-12-01 08:27:00", "2.00", "", "France")));

        assertThat(mapping.eventName().constant()).isEqualTo("order_paid");
        assertThat(mapping.nameWhenNegative()).isEqualTo(new NameWhenNegative("Quantity", "order_refunded"));
        assertThat(mapping.time()).isEqualTo(new ImportMapping.Time("InvoiceDate", "auto", "Asia/Shanghai"));
        assertThat(mapping.identifiers()).containsExactly(new IdentifierColumn("CustomerID", "member_no", ""));
        assertThat(mapping.properties())
                .containsExactly(
                        Value.of("Description", "product_name", Type.TEXT),
                        Value.of("Quantity", "quantity", Type.NUMBER),
                        Value.of("UnitPrice", "price", Type.NUMBER),
                        Value.product("amount", "Quantity", "UnitPrice"));
        assertThat(mapping.traits()).containsExactly(Value.of("Country", "country", Type.TEXT));
        assertThat(MappingCheck.problems(mapping, headers)).isEmpty();
    }

    @Test
    void ordersInChinese() {
        ImportMapping mapping = MappingSuggestion.of(
                List.of("订单号", "手机号", "会员号", "下单时间", "付款时间", "实付金额", "城市"),
                List.of(List.of(
                        "20260102001", "13812345678", "M001", "2026/1/2 9:58", "2026/1/2 10:00", "99.00", "上海")));

        assertThat(mapping.time()).extracting(ImportMapping.Time::column).isEqualTo("付款时间");
        assertThat(mapping.identifiers()).extracting(IdentifierColumn::kind).containsExactly("phone", "member_no");
        assertThat(mapping.properties())
                .containsExactly(
                        Value.of("订单号", "order_id", Type.TEXT),
                        Value.of("下单时间", "下单时间", Type.TIME),
                        Value.of("实付金额", "amount", Type.NUMBER));
        assertThat(mapping.nameWhenNegative()).isEqualTo(new NameWhenNegative("实付金额", "order_refunded"));
        assertThat(mapping.traits()).containsExactly(Value.of("城市", "city", Type.TEXT));
    }

    @Test
    void behaviourWithAColumnOfNames() {
        ImportMapping mapping = MappingSuggestion.of(
                List.of("用户ID", "商品ID", "行为类型", "时间戳", "售价"),
                List.of(
                        List.of("768933", "4073737", "buy", "1512189107", "6329.2"),
                        List.of("1", "2", "pv", "1512189108", "5")));

        assertThat(mapping.eventName().column()).isEqualTo("行为类型");
        assertThat(mapping.eventName().values()).isEqualTo(Map.of("buy", "order_paid", "pv", "product_viewed"));
        assertThat(mapping.identifiers()).containsExactly(new IdentifierColumn("用户ID", "user_id", ""));
        assertThat(mapping.time()).extracting(ImportMapping.Time::column).isEqualTo("时间戳");
    }

    @Test
    void aListOfMembersBecomesProfiles() {
        ImportMapping mapping =
                MappingSuggestion.of(List.of("会员号", "姓名", "性别", "生日"), List.of(List.of("M1", "王芳", "女", "1990-01-02")));
        assertThat(mapping.eventName().constant()).isEqualTo("profile_updated");
        assertThat(mapping.time().hasColumn()).isFalse();
        assertThat(mapping.traits()).extracting(Value::target).containsExactly("name", "gender", "birthday");
    }

    @Test
    void daysBeforeMonthsAreNoticed() {
        ImportMapping mapping = MappingSuggestion.of(
                List.of("email", "date"),
                List.of(List.of("a@b.cn", "01/02/2020 8:00"), List.of("a@b.cn", "31/01/2020 8:00")));
        assertThat(mapping.time()).extracting(ImportMapping.Time::format).isEqualTo("d/M/yyyy H:mm");
    }

    @Test
    void theJsonFormIsTheContracts() {
        String json = """
                {"eventName":{"column":"类型","values":{"购买":"order_paid"}},"nameWhenNegative":null,
                 "time":{"column":"InvoiceDate","format":"auto","zone":"Asia/Shanghai"},
                 "identifiers":[{"column":"CustomerID","kind":"member_no","scope":""}],
                 "properties":[{"column":"Quantity","target":"quantity","type":"number"},
                               {"target":"amount","type":"number","multiply":["Quantity","UnitPrice"]}],
                 "traits":[],"rowKey":null}
                """;
        ImportMapping mapping = EventCodec.JSON.readValue(json, ImportMapping.class);
        assertThat(EventCodec.JSON.readTree(EventCodec.JSON.writeValueAsString(mapping)))
                .isEqualTo(EventCodec.JSON.readTree(json));
        assertThat(EventCodec.JSON
                        .readValue("{\"eventName\":{\"constant\":\"x\"}}", ImportMapping.class)
                        .identifiers())
                .isEmpty();
    }

    @Test
    void cellsASpreadsheetWouldRunAreMadeHarmless() {
        assertThat(ErrorReport.harmless("=HYPERLINK(\"http://x\")")).startsWith("'=");
        assertThat(ErrorReport.harmless("-5")).isEqualTo("'-5");
        assertThat(ErrorReport.harmless("@x")).isEqualTo("'@x");
        assertThat(ErrorReport.harmless("王芳")).isEqualTo("王芳");
        assertThat(ErrorReport.harmless("")).isEmpty();
    }

    @Test
    void hashesAreRecognisedByHeaderOrByValue() {
        ImportMapping mapping = MappingSuggestion.of(
                List.of("手机号", "手机号（MD5）", "邮箱 SHA256", "备注"),
                List.of(List.of(
                        "2BBE449AFA4D956F5E4874DA4B847F3D4CEA809198D65BB3BA62670402A98FB8",
                        "ea30afef286529dbdca9f2aabce65f42",
                        "0f50f84704f20fffa82b94a37fa97c9abfbb614f26dd0d36bea58ba08056dc0d",
                        "x")));

        assertThat(mapping.identifiers())
                .containsExactly(
                        new IdentifierColumn("手机号", "phone_sha256", ""),
                        new IdentifierColumn("手机号（MD5）", "phone_md5", ""),
                        new IdentifierColumn("邮箱 SHA256", "email_sha256", ""));
    }
}
