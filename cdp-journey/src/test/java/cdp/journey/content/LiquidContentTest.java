package cdp.journey.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cdp.journey.JourneyProperties;
import cdp.journey.Template;
import cdp.journey.Templates.Fault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class LiquidContentTest {
    private static final String CART = """
            {"id":"e1","name":"cart_item_added","time":"2026-11-18T06:20:00Z",
             "properties":{"cart_id":"c1","title":"<script>alert(1)</script>","price":129.50,"items":[{"sku":"A&B"},{"sku":"C"}]}}""";

    private final TouchTokens tokens = new TouchTokens(LiquidContentTest::sign);
    private final LiquidContent content = new LiquidContent(new MessageLinks(
            new JourneyProperties(1, 1, Duration.ofMinutes(1), 1, 1, URI.create("https://go.brand.example.cn/")),
            new MockEnvironment(),
            tokens));
    private final Variables variables = Variables.of(42, null, CART, "山茶日记");

    @Test
    void valuesAreTextInHtmlAndThemselvesElsewhere() {
        Rendered rendered = content.render(
                template(
                        "{{ event.properties.title }}",
                        "<b>{{ event.properties.title }}</b>{% for item in event.properties.items %}[{{ item.sku }}]{% endfor %}",
                        "{{ event.properties.price }} {{ brand.name }}"),
                variables,
                0);

        assertThat(rendered.html()).isEqualTo("<b>&lt;script&gt;alert(1)&lt;/script&gt;</b>[A&amp;B][C]");
        assertThat(rendered.subject()).isEqualTo("<script>alert(1)</script>");
        assertThat(rendered.text()).isEqualTo("129.50 山茶日记");
        assertThat(rendered.missing()).isEmpty();
    }

    @Test
    void linksPassByHereAndLeadWhereTheySayAndNowhereElse() {
        String html = content.render(
                        template("s", "<a href=\"{{ 'https://shop.example.cn/?a=1&b=2' | track }}\">x</a></body>", ""),
                        variables,
                        77)
                .html();
        String link = html.substring(html.indexOf("/t/c/") + 5, html.indexOf("\">x"));

        assertThat(html)
                .startsWith("<a href=\"https://go.brand.example.cn/t/c/")
                .contains("/t/o/")
                .endsWith("</body>");
        assertThat(tokens.read(TouchTokens.CLICK, link))
                .contains(new TouchTokens.Token("c", 77, "https://shop.example.cn/?a=1&b=2"));
        assertThat(tokens.read(TouchTokens.UNSUBSCRIBE, link)).isEmpty();
        for (int i = 0; i < link.length(); i++) {
            char other = link.charAt(i) == 'A' ? 'B' : 'A';
            String forged = link.substring(0, i) + other + link.substring(i + 1);
            assertThat(tokens.read(TouchTokens.CLICK, forged)
                            .filter(token -> !token.target().equals("https://shop.example.cn/?a=1&b=2")))
                    .isEmpty();
        }
        assertThat(tokens.read(TouchTokens.CLICK, "")).isEmpty();
        assertThat(tokens.read(TouchTokens.CLICK, "....")).isEmpty();
    }

    @Test
    void nothingIsTrackedWhereNothingIsSent() {
        assertThat(content.render(template("s", "{{ 'https://a.example.cn' | track }}", ""), variables, 0)
                        .html())
                .isEqualTo("https://a.example.cn");
        assertThat(content.render(template("s", "{{ 'javascript:alert(1)' | track }}", ""), variables, 5)
                        .html())
                .doesNotContain("/t/c/");
    }

    @Test
    void whatHasNoValueIsMissingUnlessItHasADefaultOrWasAskedAbout() {
        Rendered rendered = content.render(
                template(
                        "{{ person.name }}",
                        "{{ person.attributes.city | default: '上海' }}{% if event.properties.coupon %}{{ event.properties.coupon }}{% endif %}",
                        "{{ event.properties.nothing }} {{ unsubscribe_url }}"),
                variables,
                0);

        assertThat(rendered.missing()).containsExactly("person.name", "event.properties.nothing");
        assertThat(rendered.html()).isEqualTo("上海");
    }

    @Test
    void faultsAreFoundBeforeAnybodyGetsThem() {
        assertThat(content.faults(template("s", "line one\n{{ persn.name }} {{ unsubscribe_url }}", "")))
                .containsExactly(new Fault("unknown_variable", "nothing is called persn.name", 2));
        assertThat(content.faults(template("", "{% if %}", "")))
                .extracting(Fault::code)
                .contains("missing_subject", "syntax", "missing_unsubscribe");
        assertThat(content.faults(template("s", "{{ person.name }} {{ unsubscribe_url }}", "")))
                .isEmpty();
    }

    @Test
    void nothingRunsForEver() {
        assertThatThrownBy(() -> content.render(
                        template("s", "{% for a in (1..9999) %}{% for b in (1..9999) %}x{% endfor %}{% endfor %}", ""),
                        variables,
                        0))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void manyAreRenderedAtATime() {
        Template template = template("{{ event.properties.cart_id }}", "{{ person.one_id }}", "");

        assertThat(IntStream.range(1, 20_000)
                        .parallel()
                        .filter(person -> !content.render(template, Variables.of(person, null, CART, "b"), 0)
                                .html()
                                .equals(String.valueOf(person)))
                        .count())
                .isZero();
    }

    private static Template template(String subject, String html, String text) {
        return new Template(1, "t", "email", subject, html, text, "marketing", Instant.EPOCH, "");
    }

    private static byte[] sign(String purpose, String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((purpose + "secret" + text).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
