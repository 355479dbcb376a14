package cdp.journey.channel;

import cdp.journey.Brand;
import cdp.journey.SmtpProperties;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.StreamProvider;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;

/** A message as a MIME mail. Nothing of it can add a header or a recipient: line ends do not survive in either. */
@Component
class MailWriter {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final SmtpProperties properties;
    private final Brand brand;
    private final Clock clock;

    static {
        // Otherwise it is searched for in every jar for every part of every mail.
        System.setProperty(
                StreamProvider.class.getName(),
                StreamProvider.provider().getClass().getName());
    }

    MailWriter(SmtpProperties properties, Brand brand, Clock clock) {
        this.properties = properties;
        this.brand = brand;
        this.clock = clock;
    }

    Mail write(Message message, Session session) throws MessagingException {
        Mail mail = new Mail(session, messageId(message.touch()));
        mail.setFrom(from());
        InternetAddress to = new InternetAddress(oneLine(message.address()), true);
        mail.setRecipient(RecipientType.TO, to);
        mail.setSubject(oneLine(message.subject()), UTF_8);
        mail.setSentDate(Date.from(clock.instant()));
        if (message.unsubscribeUrl() != null) {
            mail.setHeader("List-Unsubscribe", '<' + oneLine(message.unsubscribeUrl()) + '>');
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mail.setContent(body(message));
        mail.saveChanges();
        return mail;
    }

    /** The same whenever the message is tried. */
    private String messageId(long touch) {
        String from = properties.from();
        return "<touch." + touch + '@' + from.substring(from.indexOf('@') + 1) + '>';
    }

    private InternetAddress from() throws MessagingException {
        String name = properties.fromName().isBlank() ? brand.name() : properties.fromName();
        try {
            return new InternetAddress(properties.from(), oneLine(name), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every Java platform has UTF-8", e);
        }
    }

    /** The least telling first, as RFC 2046 (section 5.1.4) wants it. */
    private static MimeMultipart body(Message message) throws MessagingException {
        MimeMultipart parts = new MimeMultipart("alternative");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(message.text(), UTF_8);
        parts.addBodyPart(text);
        if (!message.html().isBlank()) {
            MimeBodyPart html = new MimeBodyPart();
            html.setText(message.html(), UTF_8, "html");
            parts.addBodyPart(html);
        }
        return parts;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
