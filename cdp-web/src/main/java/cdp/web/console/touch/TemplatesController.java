package cdp.web.console.touch;

import cdp.identity.OneId;
import cdp.identity.Persons;
import cdp.journey.Template;
import cdp.journey.Templates;
import cdp.journey.Templates.Fault;
import cdp.web.console.ApiProblem;
import cdp.web.console.Page;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import cdp.web.security.SignedIn;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/templates")
class TemplatesController {
    private static final String NO_EVENT = "{\"id\":\"\",\"name\":\"\",\"time\":\"\",\"properties\":{}}";

    private final Templates templates;
    private final TemplateDesk desk;
    private final Persons persons;

    TemplatesController(Templates templates, TemplateDesk desk, Persons persons) {
        this.templates = templates;
        this.desk = desk;
        this.persons = persons;
    }

    record Written(
            @NotBlank @Size(max = 100) String name,
            @Nullable @Pattern(regexp = "email") String channel,
            @NotNull @Size(max = 500) String subject,
            @NotNull @Size(max = 200_000) String html,
            @Nullable @Size(max = 100_000) String text,
            @Nullable @Pattern(regexp = "marketing|service") String purpose) {

        Template toTemplate(long id) {
            return new Template(
                    id,
                    name,
                    "email",
                    subject,
                    html,
                    text == null ? "" : text,
                    purpose == null ? "marketing" : purpose,
                    Instant.EPOCH,
                    "");
        }
    }

    record PreviewOf(
            @NotNull @Valid Written template,
            @Min(1) long oneId,
            @Nullable JsonNode event) {}

    record TemplateView(
            long id,
            String name,
            String channel,
            String subject,
            String html,
            String text,
            String purpose,
            Instant updatedAt,
            String updatedBy,
            List<Fault> problems) {}

    record PreviewView(String subject, String html, String text, List<String> missing, List<Fault> problems) {}

    @GetMapping
    @Allows(Permission.JOURNEYS_READ)
    Page<TemplateView> list() {
        return Page.whole(templates.all().stream().map(this::view).toList());
    }

    @GetMapping("/{id}")
    @Allows(Permission.JOURNEYS_READ)
    TemplateView find(@PathVariable long id) {
        return view(desk.require(id));
    }

    @PostMapping
    @Allows(Permission.JOURNEYS_MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    TemplateView create(@Valid @RequestBody Written written, @AuthenticationPrincipal SignedIn by) {
        return view(desk.create(written.toTemplate(0), by.name()));
    }

    @PutMapping("/{id}")
    @Allows(Permission.JOURNEYS_MANAGE)
    TemplateView save(
            @PathVariable long id, @Valid @RequestBody Written written, @AuthenticationPrincipal SignedIn by) {
        return view(desk.save(written.toTemplate(id), by.name()));
    }

    @DeleteMapping("/{id}")
    @Allows(Permission.JOURNEYS_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        desk.delete(id);
    }

    /** Shows personal values, so it is for those who write to customers. */
    @PostMapping("/preview")
    @Allows(Permission.JOURNEYS_MANAGE)
    PreviewView preview(@Valid @RequestBody PreviewOf asked) {
        OneId person = persons.current(new OneId(asked.oneId()))
                .orElseThrow(() -> ApiProblem.notFound("customer " + asked.oneId()));
        Template template = asked.template().toTemplate(0);
        List<Fault> faults = templates.faults(template);
        if (faults.stream().anyMatch(fault -> fault.code().equals("syntax"))) {
            return new PreviewView("", "", "", List.of(), faults);
        }
        String event = asked.event() == null || asked.event().isNull()
                ? NO_EVENT
                : asked.event().toString();
        Templates.Preview preview = templates.preview(template, person, event);
        return new PreviewView(preview.subject(), preview.html(), preview.text(), preview.missing(), faults);
    }

    private TemplateView view(Template template) {
        return new TemplateView(
                template.id(),
                template.name(),
                template.channel(),
                template.subject(),
                template.html(),
                template.text(),
                template.purpose(),
                template.updatedAt(),
                template.updatedBy(),
                templates.faults(template));
    }
}
