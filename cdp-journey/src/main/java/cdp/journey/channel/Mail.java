package cdp.journey.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A mail with an id of our choosing that knows whether its body was begun to be sent. */
final class Mail extends MimeMessage {
    private final String messageId;
    private volatile boolean bodyBegun;

    Mail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    String messageId() {
        return messageId;
    }

    boolean hasBodyBegun() {
        return bodyBegun;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    /** Called by the transport once the server has said that it may go on. */
    @Override
    public void writeTo(OutputStream out, String @Nullable [] without) throws IOException, MessagingException {
        bodyBegun = true;
        super.writeTo(out, without);
    }
}
