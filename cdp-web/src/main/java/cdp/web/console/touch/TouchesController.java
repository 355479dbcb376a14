package cdp.web.console.touch;

import cdp.identity.OneId;
import cdp.identity.Persons;
import cdp.journey.JourneyId;
import cdp.journey.Touch;
import cdp.journey.TouchLog;
import cdp.journey.TouchLog.Filter;
import cdp.web.console.ApiProblem;
import cdp.web.console.Cursor;
import cdp.web.console.Page;
import cdp.web.console.customers.Masked;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TouchesController {
    private final TouchLog touches;
    private final PersonNames names;
    private final Persons persons;

    TouchesController(TouchLog touches, PersonNames names, Persons persons) {
        this.touches = touches;
        this.names = names;
        this.persons = persons;
    }

    record Position(long id) {}

    record TouchView(
            long id,
            long oneId,
            @Nullable String name,
            long journeyId,
            String journeyName,
            int version,
            String nodeId,
            String channel,
            @Nullable String contactPoint,
            String purpose,
            String status,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable String subject,
            Instant plannedAt,
            @Nullable Instant handedAt,
            @Nullable Instant finishedAt,
            String occurrence,
            List<Touch.Receipt> receipts) {}

    @GetMapping("/api/touches")
    @Allows(Permission.JOURNEYS_READ)
    Page<TouchView> list(
            @RequestParam(required = false) @Nullable @Min(1) Long journey,
            @RequestParam(required = false) @Nullable @Min(1) Long oneId,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return page(
                new Filter(
                        journey == null ? null : new JourneyId(journey),
                        oneId == null ? null : new OneId(oneId),
                        status.isEmpty() ? null : status(status),
                        reason.isEmpty() ? null : reason),
                cursor,
                limit);
    }

    @GetMapping("/api/customers/{oneId}/touches")
    @Allows(Permission.CUSTOMERS_READ)
    Page<TouchView> ofCustomer(
            @PathVariable long oneId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        OneId person = Optional.of(oneId)
                .filter(number -> number > 0)
                .flatMap(number -> persons.current(new OneId(number)))
                .orElseThrow(() -> ApiProblem.notFound("customer " + oneId));
        return page(new Filter(null, person, null, null), cursor, limit);
    }

    private Page<TouchView> page(Filter filter, @Nullable String cursor, @Nullable Integer limit) {
        int size = Page.limit(limit);
        long before = Cursor.read(cursor, Position.class).map(Position::id).orElse(Long.MAX_VALUE);
        List<Touch> found = touches.list(filter, before, size + 1);
        Map<Long, String> called =
                names.of(found.stream().map(touch -> touch.person().value()).toList());
        return Page.of(
                found,
                size,
                touch -> view(touch, called.get(touch.person().value())),
                touch -> new Position(touch.id()));
    }

    private static TouchView view(Touch touch, @Nullable String name) {
        return new TouchView(
                touch.id(),
                touch.person().value(),
                name,
                touch.journey().value(),
                touch.journeyName(),
                touch.version(),
                touch.node(),
                touch.channel(),
                touch.contactPoint() == null ? null : Masked.email(touch.contactPoint()),
                touch.purpose(),
                touch.status().name().toLowerCase(Locale.ROOT),
                touch.reason(),
                touch.detail(),
                touch.subject(),
                touch.plannedAt(),
                touch.handedAt(),
                touch.finishedAt(),
                touch.occurrence(),
                touch.receipts());
    }

    private static Touch.Status status(String text) {
        try {
            return Touch.Status.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw ApiProblem.validation("status", "invalid", "there is no status " + text);
        }
    }
}
