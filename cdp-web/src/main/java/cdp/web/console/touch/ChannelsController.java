package cdp.web.console.touch;

import cdp.journey.SmtpProperties;
import cdp.journey.TouchLog;
import cdp.journey.TouchPolicies;
import cdp.journey.TouchPolicy;
import cdp.web.console.ApiProblem;
import cdp.web.console.Page;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The channels there are, and when they may be used. */
@RestController
class ChannelsController {
    private final SmtpProperties smtp;
    private final TouchLog touches;
    private final TouchPolicies policies;
    private final PolicyDesk desk;

    ChannelsController(SmtpProperties smtp, TouchLog touches, TouchPolicies policies, PolicyDesk desk) {
        this.smtp = smtp;
        this.touches = touches;
        this.policies = policies;
        this.desk = desk;
    }

    record ChannelView(String kind, String name, String status, String detail, long sent24h, long failed24h) {}

    record CapView(
            @Min(1) @Max(1000) int count, @Min(1) @Max(365) int days) {}

    record PolicyView(
            @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
            String quietFrom,

            @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
            String quietTo,

            @NotNull String zone,
            @NotNull @Pattern(regexp = "defer|drop") String onQuiet,
            @NotNull @Valid CapView cap) {

        static PolicyView of(TouchPolicy policy) {
            return new PolicyView(
                    policy.quietFrom().toString(),
                    policy.quietTo().toString(),
                    policy.zone().getId(),
                    policy.defer() ? "defer" : "drop",
                    new CapView(policy.capCount(), policy.capDays()));
        }

        TouchPolicy toPolicy() {
            try {
                return new TouchPolicy(
                        LocalTime.parse(quietFrom),
                        LocalTime.parse(quietTo),
                        ZoneId.of(zone),
                        onQuiet.equals("defer"),
                        cap.count(),
                        cap.days());
            } catch (DateTimeException unknownZone) {
                throw ApiProblem.validation("zone", "invalid_value", "there is no time zone " + zone);
            }
        }
    }

    @GetMapping("/api/channels")
    @Allows(Permission.JOURNEYS_READ)
    Page<ChannelView> channels() {
        Map<String, TouchLog.Lately> lately = touches.lately();
        TouchLog.Lately none = new TouchLog.Lately(0, 0);
        TouchLog.Lately mail = lately.getOrDefault("email", none);
        TouchLog.Lately calls = lately.getOrDefault("webhook", none);
        String server = smtp.caught() ? "outbox" : smtp.host() + ':' + smtp.port();
        return Page.whole(List.of(
                new ChannelView(
                        "email",
                        "Email",
                        smtp.isConfigured() ? "ready" : "off",
                        smtp.isConfigured() ? server : "",
                        mail.sent(),
                        mail.failed()),
                new ChannelView("webhook", "Webhook", "ready", "", calls.sent(), calls.failed())));
    }

    @GetMapping("/api/touch-policy")
    @Allows(Permission.JOURNEYS_READ)
    PolicyView policy() {
        return PolicyView.of(policies.current());
    }

    @PutMapping("/api/touch-policy")
    @Allows(Permission.JOURNEYS_MANAGE)
    PolicyView change(@Valid @RequestBody PolicyView wanted) {
        return PolicyView.of(desk.change(wanted.toPolicy()));
    }
}
