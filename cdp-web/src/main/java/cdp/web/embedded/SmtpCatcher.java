package cdp.web.embedded;

import cdp.journey.SmtpProperties;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on loopback that keeps what it is given for the outbox and sends nothing on. */
@Component
@ConditionalOnBooleanProperty("cdp.smtp.caught")
class SmtpCatcher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpCatcher.class);
    private static final Pattern TOUCH = Pattern.compile("<touch\\.(\\d{1,18})@");
    private static final int LARGEST_BYTES = 5_000_000;
    private static final int MOST_CONNECTIONS = 1_000;

    private final CaughtMails mails;
    private final SmtpProperties properties;
    private final Session session = Session.getInstance(new Properties());
    private @Nullable SMTPServer server;

    SmtpCatcher(CaughtMails mails, SmtpProperties properties) {
        this.mails = mails;
        this.properties = properties;
    }

    /** Where nothing else was said: with the servers of our own, or where it is asked for. */
    static boolean isWanted(Environment environment, boolean ownServers) {
        String host = environment.getProperty("cdp.smtp.host", "");
        return host.isBlank() && environment.getProperty("cdp.smtp.catch", Boolean.class, ownServers);
    }

    static Map<String, Object> settings(int port) {
        return Map.of("cdp.smtp.host", "127.0.0.1", "cdp.smtp.port", port, "cdp.smtp.caught", true);
    }

    @Override
    public void start() {
        SMTPServer started = SMTPServer.port(properties.port())
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .maxConnections(MOST_CONNECTIONS)
                .maxMessageSize(LARGEST_BYTES)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .messageHandler((context, from, to, data) -> arrived(from, to, data))
                .build();
        started.start();
        server = started;
    }

    private void arrived(String from, String to, byte[] data) throws RejectException {
        try {
            MimeMessage mail = new MimeMessage(session, new ByteArrayInputStream(data));
            mails.keep(from, to, clean(mail.getSubject()), touch(mail.getMessageID()), data);
        } catch (MessagingException unreadable) {
            throw new RejectException(554, "not a mail");
        } catch (DataAccessException notNow) {
            LOG.warn("a mail could not be kept: {}", notNow.getMessage());
            throw new RejectException(451, "try again later");
        }
    }

    private static String clean(@Nullable String subject) {
        return Objects.requireNonNullElse(subject, "").replace('\u0000', ' ');
    }

    private static @Nullable Long touch(@Nullable String messageId) {
        Matcher matcher = TOUCH.matcher(Objects.requireNonNullElse(messageId, ""));
        return matcher.find() ? Long.valueOf(matcher.group(1)) : null;
    }

    @Override
    public void stop() {
        SMTPServer running = server;
        if (running != null) {
            running.stop();
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }

    /** Before whoever sends, and after them when everything stops. */
    @Override
    public int getPhase() {
        return 0;
    }
}
