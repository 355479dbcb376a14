package cdp.web.console.consents;

import cdp.identity.OneId;
import cdp.identity.Persons;
import cdp.ingest.Source;
import cdp.ingest.Sources;
import cdp.profile.ConsentRecord;
import cdp.profile.Consents;
import cdp.web.console.ApiProblem;
import cdp.web.console.Page;
import cdp.web.console.customers.Masked;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import cdp.web.security.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customers/{oneId}/consents")
class ConsentsController {
    private final Consents consents;
    private final Persons persons;
    private final Sources sources;
    private final ConsentDesk desk;

    ConsentsController(Consents consents, Persons persons, Sources sources, ConsentDesk desk) {
        this.consents = consents;
        this.persons = persons;
        this.sources = sources;
        this.desk = desk;
    }

    record Told(
            @NotNull @Pattern(regexp = "marketing|service") String purpose,

            @NotNull @Pattern(regexp = "email|sms|wechat|wecom|mini_program|push|webhook|phone_call")
            String channel,

            @NotNull @Pattern(regexp = "granted|withdrawn") String status,
            @Nullable @Size(max = 500) String note) {}

    record ConsentView(
            String purpose,
            String channel,
            @Nullable String contactPoint,
            String status,
            Instant at,
            @Nullable String sourceName,
            String eventId,
            @Nullable String noticeVersion) {}

    @GetMapping
    @Allows(Permission.CUSTOMERS_READ)
    Page<ConsentView> list(@PathVariable long oneId) {
        return Page.whole(consents.of(require(oneId)).stream().map(this::view).toList());
    }

    /** Takes effect when the event has landed, as it would from any other source. */
    @PostMapping
    @Allows(Permission.CUSTOMERS_CONSENT)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void tell(@PathVariable long oneId, @Valid @RequestBody Told told, @AuthenticationPrincipal SignedIn by) {
        desk.tell(
                require(oneId),
                told.purpose(),
                told.channel(),
                told.status().equals("granted"),
                told.note() == null ? "" : told.note().replace('\u0000', ' '),
                by);
    }

    private ConsentView view(ConsentRecord told) {
        String contact = told.contactPoint();
        return new ConsentView(
                told.purpose(),
                told.channel(),
                contact == null ? null : contact.contains("@") ? Masked.email(contact) : Masked.phone(contact),
                told.granted() ? "granted" : "withdrawn",
                told.at(),
                sources.find(told.source()).map(Source::name).orElse(null),
                told.event().value().toString(),
                told.noticeVersion());
    }

    private OneId require(long oneId) {
        return Optional.of(oneId)
                .filter(number -> number > 0)
                .flatMap(number -> persons.current(new OneId(number)))
                .orElseThrow(() -> ApiProblem.notFound("customer " + oneId));
    }
}
