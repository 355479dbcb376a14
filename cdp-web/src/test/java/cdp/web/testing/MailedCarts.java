package cdp.web.testing;

import java.util.Map;

/** A product set up so that every cart event becomes one mail at once: a journey without a wait, about service, at any hour. */
public final class MailedCarts {
    private static final String PASSWORD = "nothing-sent-is-doubled";

    private static final String DEFINITION = """
            {"nodes":[
              {"id":"n1","kind":"event_trigger","settings":{"event":"cart_item_added","key":"cart_id","where":[]}},
              {"id":"n2","kind":"send","settings":{"channel":"email","templateId":%d}}],
             "edges":[{"from":"n1","port":"next","to":"n2"}],"reentry":{"policy":"per_key"},"purpose":"service"}
            """;

    private MailedCarts() {}

    /** Whoever set it up. */
    public static Browser signIn(TributaryProcess tributary) {
        return new Browser(tributary.address()).signIn("zhou@example.cn", PASSWORD);
    }

    /** @return the write key of a server source */
    public static String prepare(TributaryProcess tributary) {
        Browser browser = new Browser(tributary.address());
        browser.post(
                        "/api/setup",
                        Map.of(
                                "token", tributary.setupToken(),
                                "brandName", "山茶日记",
                                "name", "周岚",
                                "email", "zhou@example.cn",
                                "password", PASSWORD))
                .expect(200);
        browser.put(
                        "/api/touch-policy",
                        Map.of(
                                "quietFrom", "00:00",
                                "quietTo", "00:00",
                                "zone", "Asia/Shanghai",
                                "onQuiet", "defer",
                                "cap", Map.of("count", 1000, "days", 7)))
                .expect(200);
        long template = browser.post(
                        "/api/templates",
                        Map.of(
                                "name", "购物车提醒",
                                "subject", "购物车 {{ event.properties.cart_id }} 还在等你",
                                "html", "<p>{{ event.properties.cart_id }}</p><a href=\"{{ unsubscribe_url }}\">退订</a>",
                                "text", "",
                                "purpose", "service"))
                .expect(201)
                .json()
                .at("/id")
                .asLong();
        long journey = browser.post(
                        "/api/journeys", "{\"name\":\"购物车\",\"draft\":%s}".formatted(DEFINITION.formatted(template)))
                .expect(201)
                .json()
                .at("/id")
                .asLong();
        browser.post("/api/journeys/" + journey + "/publish").expect(200);
        return browser.post(
                        "/api/sources",
                        Map.of("name", "商城", "kind", "server", "keyKind", "server", "ratePerSecond", 100_000))
                .expect(201)
                .text("/writeKey");
    }

    /** The event, for a batch, of a customer of its own putting something in this cart. */
    public static String event(String cart) {
        return """
                {"type":"track","event":"cart_item_added","messageId":"%1$s","userId":"u-%1$s",
                 "context":{"traits":{"email":"u-%1$s@example.cn"}},"properties":{"cart_id":"%1$s"}}""".formatted(cart);
    }
}
