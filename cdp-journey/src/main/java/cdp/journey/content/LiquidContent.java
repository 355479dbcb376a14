package cdp.journey.content;

import cdp.journey.Template;
import cdp.journey.Templates.Fault;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import liqp.TemplateContext;
import liqp.TemplateParser;
import liqp.exceptions.LiquidException;
import liqp.filters.Filter;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Liquid with its limits: no includes, so many rounds and so large a result. In HTML every value is text unless it went through
 * {@code raw}; {@code {{ url | track }}} makes a link that tells when it was followed. Thread-safe.
 */
@Component
public class LiquidContent {
    private static final String TOUCH = "__touch";
    private static final int MOST_ROUNDS = 10_000;
    private static final int MOST_CHARACTERS = 500_000;

    private final MessageLinks links;
    private final TemplateParser parser;

    /**
     * Parsed templates nobody is rendering. One that is being rendered keeps the values it renders, so two people must never share it:
     * each would read what is the other's.
     */
    private final Cache<String, Queue<liqp.Template>> parsed = Caffeine.newBuilder()
            .maximumWeight(2_000_000)
            .weigher((String text, Queue<liqp.Template> templates) -> text.length())
            .build();

    LiquidContent(MessageLinks links) {
        this.links = links;
        this.parser = new TemplateParser.Builder()
                .withMaxIterations(MOST_ROUNDS)
                .withMaxSizeRenderedString(MOST_CHARACTERS)
                .withFilter(new Track())
                .withFilter(new Raw())
                .build();
    }

    /** A link that passes by here; of an escaped address, since in HTML all values are. */
    private final class Track extends Filter {
        Track() {
            super("track");
        }

        @Override
        public Object apply(Object value, TemplateContext context, Object... params) {
            String target = HtmlUtils.htmlUnescape(String.valueOf(value)).strip();
            return links.click(Long.parseLong(String.valueOf(context.get(TOUCH))), target);
        }
    }

    /** For values that are HTML by intent, like a product's description from the brand's own catalogue. */
    private static final class Raw extends Filter {
        Raw() {
            super("raw");
        }

        @Override
        public Object apply(Object value, TemplateContext context, Object... params) {
            return HtmlUtils.htmlUnescape(String.valueOf(value));
        }
    }

    /** What is wrong with a content whoever it is for. */
    public List<Fault> faults(Template template) {
        List<Fault> faults = new ArrayList<>();
        if (template.subject().isBlank()) {
            faults.add(new Fault("missing_subject", "a mail has a subject", 0));
        }
        if (template.html().isBlank() && template.text().isBlank()) {
            faults.add(new Fault("missing_body", "there is nothing in it", 0));
        }
        for (String part : List.of(template.subject(), template.html(), template.text())) {
            faultsOf(part, faults);
        }
        if (template.purpose().equals("marketing")
                && !(template.html() + template.text()).contains("unsubscribe_url")) {
            faults.add(new Fault("missing_unsubscribe", "marketing says how to end it: {{ unsubscribe_url }}", 0));
        }
        return faults;
    }

    private void faultsOf(String part, List<Fault> faults) {
        try {
            parse(part);
        } catch (LiquidException wrong) {
            faults.add(new Fault(
                    "syntax",
                    String.valueOf(wrong.getMessage()).lines().findFirst().orElse(""),
                    wrong.line));
            return;
        } catch (RuntimeException wrong) {
            faults.add(new Fault("syntax", String.valueOf(wrong.getMessage()), 0));
            return;
        }
        Mentions.unknown(part)
                .forEach(mention -> faults.add(
                        new Fault("unknown_variable", "nothing is called " + mention.path(), mention.line())));
    }

    /**
     * @param touch the number of the message; 0 where nothing is sent, and nothing leads back here
     * @throws RuntimeException when the content cannot be rendered
     */
    public Rendered render(Template template, Variables variables, long touch) {
        String unsubscribe = touch == 0 ? "#" : links.unsubscribe(touch);
        String html = part(template.html(), variables.forHtml(), touch, unsubscribe);
        if (touch != 0 && !html.isBlank()) {
            html = withPixel(html, links.pixel(touch));
        }
        String text =
                template.text().isBlank() ? plain(html) : part(template.text(), variables.values(), touch, unsubscribe);
        return new Rendered(
                part(template.subject(), variables.values(), touch, unsubscribe),
                html,
                text,
                missing(template, variables));
    }

    /** One text on its own, such as the body of a call. */
    public String text(String liquid, Variables variables, long touch) {
        return part(liquid, variables.values(), touch, "");
    }

    /** Where one POST, or a visit, ends marketing. */
    public String unsubscribeUrl(long touch) {
        return links.unsubscribe(touch);
    }

    private static List<String> missing(Template template, Variables variables) {
        Set<String> needed = new LinkedHashSet<>();
        for (String part : List.of(template.subject(), template.html(), template.text())) {
            needed.addAll(Mentions.needed(part));
        }
        needed.remove("unsubscribe_url");
        return needed.stream().filter(path -> !variables.has(path)).toList();
    }

    private String part(String liquid, Map<String, Object> values, long touch, String unsubscribe) {
        if (liquid.isEmpty()) {
            return "";
        }
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put("unsubscribe_url", unsubscribe);
        all.put(TOUCH, touch);
        Queue<liqp.Template> idle = parsed.get(liquid, text -> new ConcurrentLinkedQueue<>());
        liqp.Template template = idle.poll();
        if (template == null) {
            template = parse(liquid);
        }
        String rendered = template.render(all);
        idle.offer(template);
        return rendered;
    }

    private liqp.Template parse(String liquid) {
        return parser.parse(liquid);
    }

    private static String withPixel(String html, String pixel) {
        String image = "<img src=\"" + pixel + "\" width=\"1\" height=\"1\" alt=\"\" style=\"display:none\">";
        int end = html.lastIndexOf("</body>");
        return end < 0 ? html + image : html.substring(0, end) + image + html.substring(end);
    }

    /** What is left of HTML for readers that show none: links keep their address. */
    private static String plain(String html) {
        String spaced = html.replaceAll("(?is)<(style|script|head)\\b.*?</\\1>", "")
                .replaceAll("(?is)<a\\b[^>]*?href=\"([^\"]*)\"[^>]*>(.*?)</a>", "$2 ($1)")
                .replaceAll("(?i)<(br|/p|/div|/h\\d|/tr|/li)\\b[^>]*>", "\n")
                .replaceAll("(?s)<[^>]*>", "");
        return HtmlUtils.htmlUnescape(spaced)
                .replaceAll("[ \\t]+", " ")
                .replaceAll("\\s*\\n\\s*", "\n")
                .strip();
    }
}
