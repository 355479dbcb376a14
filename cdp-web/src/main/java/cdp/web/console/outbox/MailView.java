package cdp.web.console.outbox;

import cdp.web.console.ApiProblem;
import cdp.web.embedded.CaughtMails.Whole;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** One caught mail, taken apart. */
record MailView(
        long id,
        Instant at,
        String from,
        String to,
        String subject,
        @Nullable Long touchId,
        String html,
        String text,
        List<HeaderView> headers,
        String source) {

    record HeaderView(String name, String value) {}

    static MailView of(Whole whole) {
        try {
            MimeMessage mail =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(whole.source()));
            List<HeaderView> headers = new ArrayList<>();
            for (Header header : Collections.list(mail.getAllHeaders())) {
                headers.add(new HeaderView(header.getName(), header.getValue()));
            }
            return new MailView(
                    whole.mail().id(),
                    whole.mail().at(),
                    whole.mail().from(),
                    whole.mail().to(),
                    whole.mail().subject(),
                    whole.mail().touch(),
                    Objects.requireNonNullElse(find(mail, "text/html"), ""),
                    Objects.requireNonNullElse(find(mail, "text/plain"), ""),
                    headers,
                    new String(whole.source(), StandardCharsets.UTF_8));
        } catch (MessagingException | IOException unreadable) {
            throw ApiProblem.badRequest("unreadable_mail", String.valueOf(unreadable.getMessage()));
        }
    }

    private static @Nullable String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart inside) {
            for (int i = 0; i < inside.getCount(); i++) {
                String found = find(inside.getBodyPart(i), type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
