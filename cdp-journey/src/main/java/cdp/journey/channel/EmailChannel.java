package cdp.journey.channel;

import cdp.journey.SmtpProperties;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * E-mail over SMTP. What was said is known exactly up to the moment the body begins: before that nothing has been handed over; after
 * it only the server's answer tells, and without one nobody knows.
 */
@Component
class EmailChannel implements Channel, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(EmailChannel.class);

    private final SmtpProperties properties;
    private final SmtpConnections connections;
    private final MailWriter writer;

    EmailChannel(SmtpProperties properties, MailWriter writer) {
        this.properties = properties;
        this.connections = new SmtpConnections(properties);
        this.writer = writer;
    }

    @Override
    public String kind() {
        return "email";
    }

    @Override
    public HandOff handOver(Message message) {
        if (!properties.isConfigured()) {
            return new HandOff.Rejected("channel_off", "no mail server is configured");
        }
        Mail mail;
        try {
            mail = writer.write(message, connections.session());
        } catch (MessagingException unwritable) {
            return new HandOff.Rejected("unwritable", String.valueOf(unwritable.getMessage()));
        }
        SMTPTransport connection;
        try {
            connection = connections.take();
        } catch (MessagingException nobodyThere) {
            return new HandOff.TryLater("server_unreachable", String.valueOf(nobodyThere.getMessage()));
        }
        return send(mail, connection);
    }

    private HandOff send(Mail mail, SMTPTransport connection) {
        boolean keep = false;
        try {
            connection.sendMessage(mail, mail.getAllRecipients());
            keep = true;
            return new HandOff.Accepted(mail.messageId());
        } catch (MessagingException failed) {
            return SmtpAnswers.judge(failed, mail.hasBodyBegun());
        } catch (RuntimeException failed) {
            LOG.warn("mail {} failed", mail.messageId(), failed);
            return mail.hasBodyBegun()
                    ? new HandOff.Unknown(String.valueOf(failed.getMessage()))
                    : new HandOff.TryLater("server_unreachable", String.valueOf(failed.getMessage()));
        } finally {
            connections.giveBack(connection, keep);
        }
    }

    @Override
    public void destroy() {
        connections.close();
    }
}
