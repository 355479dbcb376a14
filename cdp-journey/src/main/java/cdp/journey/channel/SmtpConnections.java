package cdp.journey.channel;

import cdp.journey.SmtpProperties;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** Connections to the mail server, kept open for the next message. Thread-safe. */
final class SmtpConnections {
    private static final long MOST_IDLE_NANOS = Duration.ofSeconds(20).toNanos();

    private final SmtpProperties properties;
    private final Session session;
    private final ConcurrentLinkedDeque<Idle> idle = new ConcurrentLinkedDeque<>();

    private record Idle(SMTPTransport connection, long sinceNanos) {}

    SmtpConnections(SmtpProperties properties) {
        this.properties = properties;
        this.session = Session.getInstance(settings(properties));
    }

    private static Properties settings(SmtpProperties properties) {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", properties.host());
        settings.put("mail.smtp.port", String.valueOf(properties.port()));
        settings.put("mail.smtp.auth", String.valueOf(!properties.username().isBlank()));
        boolean startTls = properties.startTls() && !properties.tls() && !properties.caught();
        settings.put("mail.smtp.starttls.enable", String.valueOf(startTls));
        settings.put("mail.smtp.starttls.required", String.valueOf(startTls));
        settings.put("mail.smtp.ssl.enable", String.valueOf(properties.tls()));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        settings.put("mail.smtp.connectiontimeout", "5000");
        settings.put("mail.smtp.timeout", "10000");
        settings.put("mail.smtp.writetimeout", "10000");
        settings.put("mail.smtp.quitwait", "false");
        settings.put("mail.smtp.sendpartial", "false");
        settings.put("mail.smtp.localhost", "tributary.invalid");
        return settings;
    }

    Session session() {
        return session;
    }

    SMTPTransport take() throws MessagingException {
        for (Idle one = idle.pollFirst(); one != null; one = idle.pollFirst()) {
            // Servers hang up on connections that say nothing for long.
            if (System.nanoTime() - one.sinceNanos() < MOST_IDLE_NANOS) {
                return one.connection();
            }
            close(one.connection());
        }
        SMTPTransport connection = (SMTPTransport) session.getTransport("smtp");
        connection.connect(
                properties.host(), properties.port(), blank(properties.username()), blank(properties.password()));
        return connection;
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : text;
    }

    void giveBack(SMTPTransport connection, boolean keep) {
        if (keep) {
            idle.addFirst(new Idle(connection, System.nanoTime()));
        } else {
            close(connection);
        }
    }

    private static void close(SMTPTransport connection) {
        try {
            connection.close();
        } catch (MessagingException alreadyGone) {
            // that is what was wanted
        }
    }

    void close() {
        for (Idle one = idle.pollFirst(); one != null; one = idle.pollFirst()) {
            close(one.connection());
        }
    }
}
