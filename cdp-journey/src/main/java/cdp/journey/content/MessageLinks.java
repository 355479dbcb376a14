package cdp.journey.content;

import cdp.journey.JourneyProperties;
import cdp.journey.content.TouchTokens.Token;
import java.net.URI;
import java.util.Locale;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The addresses in messages that lead back here. */
@Component
class MessageLinks {
    private final JourneyProperties properties;
    private final Environment environment;
    private final TouchTokens tokens;

    MessageLinks(JourneyProperties properties, Environment environment, TouchTokens tokens) {
        this.properties = properties;
        this.environment = environment;
        this.tokens = tokens;
    }

    /** @param touch 0 where nothing is sent; the link then leads where it says */
    String click(long touch, String target) {
        return touch == 0 || !isWeb(target)
                ? target
                : base() + "/t/c/" + tokens.write(new Token(TouchTokens.CLICK, touch, target));
    }

    String pixel(long touch) {
        return base() + "/t/o/" + tokens.write(new Token(TouchTokens.OPEN, touch, "")) + ".gif";
    }

    String unsubscribe(long touch) {
        return base() + "/t/u/" + tokens.write(new Token(TouchTokens.UNSUBSCRIBE, touch, ""));
    }

    private static boolean isWeb(String target) {
        try {
            String scheme = URI.create(target).getScheme();
            return scheme != null && scheme.toLowerCase(Locale.ROOT).matches("https?");
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private String base() {
        URI own = properties.publicUrl();
        if (own != null) {
            return own.toString().replaceAll("/+$", "");
        }
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port;
    }
}
