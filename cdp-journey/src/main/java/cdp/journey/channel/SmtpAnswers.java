package cdp.journey.channel;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What a failure of the transport means for the message. Pure. */
final class SmtpAnswers {
    private static final int PERMANENT = 500;
    private static final int TRANSIENT = 400;

    private SmtpAnswers() {}

    /** @param bodyBegun whether the body was begun to be sent, so that without an answer the server may have it */
    static HandOff judge(MessagingException failure, boolean bodyBegun) {
        int code = code(failure).orElse(0);
        String detail = String.valueOf(failure.getMessage()).strip();
        if (code >= PERMANENT) {
            return new HandOff.Rejected("smtp_" + code, detail);
        }
        if (code >= TRANSIENT) {
            return new HandOff.TryLater("smtp_" + code, detail);
        }
        return bodyBegun ? new HandOff.Unknown(detail) : new HandOff.TryLater("connection_lost", detail);
    }

    /** The server's own code, wherever in the chain of exceptions it is; none when the server did not answer. */
    private static Optional<Integer> code(MessagingException failure) {
        Exception next = failure;
        int found = 0;
        while (next != null) {
            int code = switch (next) {
                case SMTPAddressFailedException refused -> refused.getReturnCode();
                case SMTPSenderFailedException refused -> refused.getReturnCode();
                case SMTPSendFailedException refused -> refused.getReturnCode();
                default -> 0;
            };
            found = Math.max(found, code);
            next = next instanceof MessagingException chained ? chained.getNextException() : null;
        }
        return found >= TRANSIENT ? Optional.of(found) : Optional.empty();
    }
}
