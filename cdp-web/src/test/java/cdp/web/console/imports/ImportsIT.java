package cdp.web.console.imports;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.web.security.UserRole;
import cdp.web.testing.Answer;
import cdp.web.testing.Browser;
import cdp.web.testing.Eventually;
import cdp.web.testing.RunningTributary;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ImportsIT {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String BOUNDARY = "a-boundary-nobody-writes";

    private final RunningTributary tributary = RunningTributary.instance();
    private final Browser engineer = tributary.signInAs(UserRole.DATA_ENGINEER);
    private final int source = engineer.post(
                    "/api/sources", Map.of("name", "文件 " + UUID.randomUUID(), "kind", "file", "keyKind", "server"))
            .expect(201)
            .json()
            .at("/source/id")
            .asInt();

    @Test
    void a_file_is_uploaded_understood_and_imported() {
        String orders = orders();
        Answer uploaded = upload(orders.getBytes(GB18030)).expect(201);
        String path = "/api/imports/" + uploaded.json().get("id").asLong();
        assertThat(uploaded.text("/status")).isEqualTo("uploaded");
        assertThat(uploaded.text("/encoding")).isEqualTo("GB18030");
        assertThat(uploaded.text("/fileName")).isEqualTo("订单.csv");

        JsonNode preview = engineer.get(path + "/preview").expect(200).json();
        assertThat(preview.at("/headers/1").asString()).isEqualTo("手机号");
        assertThat(preview.at("/rows/0/4").asString()).isEqualTo("上海");
        Map<String, Object> request = Map.of("mapping", preview.get("suggestion"));

        JsonNode rows = engineer.post(path + "/preview", request).expect(200).json();
        assertThat(rows.at("/rows/0/event/name").asString()).isEqualTo("order_paid");
        assertThat(rows.at("/rows/0/event/properties/amount").decimalValue()).isEqualByComparingTo("99.50");
        assertThat(rows.at("/rows/1/errors/0/code").asString()).isEqualTo("damaged_by_spreadsheet");

        engineer.post(path + "/start", request).expect(200);
        Answer done = Eventually.see(
                () -> engineer.get(path),
                seen -> assertThat(seen.text("/status")).isEqualTo("completed"));
        assertThat(done.json().get("rowsAccepted").asLong()).isEqualTo(2);
        assertThat(done.json().get("rowsRefused").asLong()).isEqualTo(1);

        Answer errors = engineer.get(path + "/errors").expect(200);
        assertThat(errors.text("/items/0/line")).contains("1.38E+10");
        assertThat(engineer.send("GET", path + "/errors.csv", BodyPublishers.noBody(), "Accept", "text/csv")
                        .expect(200)
                        .body())
                .contains("damaged_by_spreadsheet");
        Answer totals = engineer.get(path + "/totals").expect(200);
        assertThat(totals.text("/byReason/0/code")).isEqualTo("damaged_by_spreadsheet");
        assertThat(totals.json().get("accepted").asLong()).isEqualTo(2);

        Answer again = upload(orders.getBytes(GB18030)).expect(201);
        assertThat(again.json().get("duplicateOf").asLong())
                .isEqualTo(uploaded.json().get("id").asLong());
        engineer.post("/api/imports/" + again.json().get("id").asLong() + "/start", request)
                .expectProblem(409, "already_imported");
    }

    @Test
    void a_cell_that_names_nobody_is_shown_before_anything_starts() {
        String file = "会员号,手机号,下单时间\nM%1$s,138****5678,2026-01-02 10:00:00\nM%1$s,13912345678,2026-01-02 10:00:00\n"
                .formatted(UUID.randomUUID());
        String path = "/api/imports/"
                + upload(file.getBytes(StandardCharsets.UTF_8))
                        .expect(201)
                        .json()
                        .get("id")
                        .asLong();

        JsonNode suggestion = engineer.get(path + "/preview").expect(200).json().get("suggestion");
        JsonNode rows = engineer.post(path + "/preview", Map.of("mapping", suggestion))
                .expect(200)
                .json()
                .get("rows");

        assertThat(rows.at("/0/event/identifiers")).hasSize(1);
        assertThat(rows.at("/0/event/setAside/0/field").asString()).isEqualTo("手机号");
        assertThat(rows.at("/0/event/setAside/0/reason").asString()).isEqualTo("masked");
        assertThat(rows.at("/1/event/setAside")).isEmpty();
    }

    @Test
    void a_mapping_that_does_not_fit_is_answered_field_by_field() {
        String path = "/api/imports/"
                + upload(orders().getBytes(StandardCharsets.UTF_8))
                        .expect(201)
                        .json()
                        .get("id")
                        .asLong();
        Answer refused = engineer.post(path + "/start", """
                        {"mapping":{"eventName":{"constant":"order_paid"},"time":{"column":"没有"},"identifiers":[]}}""").expectProblem(400, "validation");
        assertThat(refused.text("/errors/0/field")).isEqualTo("mapping.time.column");
        engineer.post(path + "/cancel").expectProblem(409, "import_not_possible_now");
        engineer.delete(path).expect(204);
        engineer.get(path).expectProblem(404, "not_found");
    }

    @Test
    void what_is_no_table_and_goes_nowhere_is_refused() {
        upload(new byte[0]).expectProblem(400, "empty_file");
        engineer.send(
                        "POST",
                        "/api/imports",
                        BodyPublishers.ofByteArray(form("x,y\n1,2\n".getBytes(StandardCharsets.UTF_8), 987_654)),
                        "Content-Type",
                        "multipart/form-data; boundary=" + BOUNDARY)
                .expectProblem(400, "validation");
    }

    @Test
    void half_a_form_is_the_senders_mistake() {
        engineer.send(
                        "POST",
                        "/api/imports",
                        BodyPublishers.ofString("--"),
                        "Content-Type",
                        "multipart/form-data; boundary=" + BOUNDARY)
                .expectProblem(400, "bad_request");
    }

    @Test
    void those_who_only_look_do_not_see_what_rows_say() {
        Answer uploaded = upload(orders().getBytes(StandardCharsets.UTF_8)).expect(201);
        String path = "/api/imports/" + uploaded.json().get("id").asLong();
        JsonNode mapping = engineer.get(path + "/preview").json().get("suggestion");
        engineer.post(path + "/start", Map.of("mapping", mapping)).expect(200);
        Eventually.see(
                () -> engineer.get(path),
                seen -> assertThat(seen.text("/status")).isEqualTo("completed"));

        Browser viewer = tributary.signInAs(UserRole.VIEWER);
        assertThat(viewer.get("/api/imports").expect(200).body()).contains("订单.csv");
        assertThat(viewer.get(path + "/errors").expect(200).body())
                .contains("damaged_by_spreadsheet")
                .doesNotContain("1.38E+10");
        viewer.get(path + "/preview").expectProblem(403, "forbidden");
        viewer.get(path + "/errors.csv").expectProblem(403, "forbidden");
        viewer.delete(path).expectProblem(403, "forbidden");
    }

    /** A file nobody has uploaded before. */
    private static String orders() {
        String number = UUID.randomUUID().toString().substring(0, 8);
        return "订单号,手机号,下单时间,实付金额,城市\n"
                + number + "1,13912345678,2026-01-02 10:00:00,99.50,上海\n"
                + number + "2,1.38E+10,2026-01-02 10:00:00,99.50,上海\n"
                + number + "3,13912345679,2026-01-02 10:00:00,\"1,099.50\",北京\n";
    }

    private Answer upload(byte[] content) {
        return engineer.send(
                "POST",
                "/api/imports",
                BodyPublishers.ofByteArray(form(content, source)),
                "Content-Type",
                "multipart/form-data; boundary=" + BOUNDARY);
    }

    private static byte[] form(byte[] content, int source) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"sourceId\"\r\n\r\n" + source
                        + "\r\n--"
                        + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"订单.csv\"\r\n"
                        + "Content-Type: text/csv\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }
}
