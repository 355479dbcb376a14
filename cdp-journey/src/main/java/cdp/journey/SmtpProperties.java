package cdp.journey;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The mail server messages go out by.
 *
 * @param host empty for none: nothing is mailed then, unless mail is caught
 * @param caught whether the server is the one inside this process, which keeps mail for the outbox instead of sending it
 * @param startTls whether the connection must be turned into an encrypted one before anything is said
 * @param tls whether it is encrypted from the first byte (port 465)
 * @param from the address messages come from
 * @param fromName the name beside it; empty for the brand's
 */
@Validated
@ConfigurationProperties("cdp.smtp")
public record SmtpProperties(
        @DefaultValue("") String host,
        @DefaultValue("587") @Min(1) @Max(65_535) int port,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("true") boolean startTls,
        @DefaultValue("false") boolean tls,
        @DefaultValue("false") boolean caught,
        @DefaultValue("hello@tributary.invalid") String from,
        @DefaultValue("") String fromName) {

    public boolean isConfigured() {
        return !host.isBlank();
    }
}
