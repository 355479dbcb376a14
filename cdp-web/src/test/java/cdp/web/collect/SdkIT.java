package cdp.web.collect;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.Trust;
import cdp.web.testing.Eventually;
import cdp.web.testing.NodeScripts;
import cdp.web.testing.RunningTributary;
import cdp.web.testing.Sender;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SDKs as they are published, against the running server: only the address is ours. */
class SdkIT {
    private final RunningTributary tributary = RunningTributary.instance();
    private final JdbcClient jdbc = tributary.bean(JdbcClient.class);

    @BeforeAll
    static void installSdks() {
        NodeScripts.install();
    }

    private List<Map<String, Object>> landed(Sender sender) {
        return jdbc.sql("""
                        SELECT e.name, coalesce(r.winner, e.one_id) AS person, e.properties::text AS properties
                        FROM profile.events e LEFT JOIN identity.redirects r ON r.loser = e.one_id
                        WHERE e.source_id = ? ORDER BY e.occurred_at, e.name
                        """).param(sender.source().value()).query().listOfRows();
    }

    private void expectOnePerson(Sender sender, String... names) {
        List<Map<String, Object>> rows = Eventually.see(
                () -> landed(sender),
                seen -> assertThat(seen).extracting(row -> row.get("name")).containsExactlyInAnyOrder((Object[])
                        names));
        assertThat(rows)
                .extracting(row -> row.get("person"))
                .containsOnly(rows.getFirst().get("person"));
    }

    @Test
    void segmentsNodeSdkIsUnderstood() {
        Sender sender = Sender.of(tributary, Trust.SERVER);

        NodeScripts.run(
                "segment.mjs",
                tributary.address().toString(),
                sender.writeKey(),
                "seg-visitor",
                "seg-user",
                "13911112222");

        expectOnePerson(sender, "page_viewed", "cart_item_added", "profile_updated");
        assertThat(jdbc.sql("""
                        SELECT p.attributes -> 'city' ->> 'v' FROM profile.profiles p
                        JOIN profile.events e ON e.one_id = p.one_id WHERE e.source_id = ? AND e.name = 'profile_updated'
                        """)
                        .param(sender.source().value())
                        .query(String.class)
                        .single())
                .isEqualTo("上海");
    }

    @Test
    void rudderStacksNodeSdkIsUnderstoodThoughItLabelsGzippedJsonAForm() {
        Sender sender = Sender.of(tributary, Trust.SERVER);

        NodeScripts.run("rudder.mjs", tributary.address().toString(), sender.writeKey(), "rs-visitor", "rs-user");

        expectOnePerson(sender, "order_paid", "profile_updated");
        assertThat(landed(sender))
                .anySatisfy(row -> assertThat(row.get("properties").toString())
                        .contains("RS-rs-user")
                        .contains("1280.5"));
    }

    @Test
    void sensorsDatasNodeSdkIsUnderstood() {
        Sender sender = Sender.of(tributary, Trust.SERVER);

        NodeScripts.run(
                "sensors.cjs",
                tributary.address() + "/sa?project=default&token=" + sender.writeKey(),
                "sa-cookie",
                "sa-login");

        expectOnePerson(sender, "page_viewed", "identity_linked", "profile_updated");
    }
}
