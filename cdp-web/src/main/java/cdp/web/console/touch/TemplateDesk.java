package cdp.web.console.touch;

import cdp.journey.JourneyRefused;
import cdp.journey.Template;
import cdp.journey.Templates;
import cdp.web.console.ApiProblem;
import cdp.web.security.Audit;
import cdp.web.security.AuditEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes contents, each change with its record in the audit log. */
@Component
class TemplateDesk {
    private final Templates templates;
    private final Audit audit;

    TemplateDesk(Templates templates, Audit audit) {
        this.templates = templates;
        this.audit = audit;
    }

    Template require(long id) {
        return templates.find(id).orElseThrow(() -> ApiProblem.notFound("template " + id));
    }

    @Transactional
    Template create(Template template, String by) {
        Template created = templates.save(template, by);
        audit.record(AuditEntry.of("template.created").on("template", created.id(), created.name()));
        return created;
    }

    @Transactional
    Template save(Template template, String by) {
        Template old = require(template.id());
        Template saved = templates.save(template, by);
        audit.record(AuditEntry.of("template.changed")
                .on("template", saved.id(), saved.name())
                .changed("name", old.name(), saved.name())
                .changed("subject", old.subject(), saved.subject())
                .changed("purpose", old.purpose(), saved.purpose()));
        return saved;
    }

    @Transactional
    void delete(long id) {
        Template old = require(id);
        try {
            templates.delete(id);
        } catch (JourneyRefused refused) {
            throw ApiProblem.conflict(refused.code(), String.valueOf(refused.getMessage()));
        }
        audit.record(AuditEntry.of("template.deleted").on("template", id, old.name()));
    }
}
