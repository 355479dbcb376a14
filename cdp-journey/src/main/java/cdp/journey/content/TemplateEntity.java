package cdp.journey.content;

import cdp.journey.Template;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity
@Table(schema = "journey", name = "templates")
class TemplateEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String name = "";
    private String channel = "";
    private String subject = "";
    private String html = "";
    private String plain = "";
    private String purpose = "";
    private Instant updatedAt = Instant.EPOCH;
    private String updatedBy = "";

    void change(Template to, Instant now, String by) {
        name = to.name().strip();
        channel = to.channel();
        subject = to.subject();
        html = to.html();
        plain = to.text();
        purpose = to.purpose();
        updatedAt = now;
        updatedBy = by;
    }

    Template toTemplate() {
        return new Template(id == null ? 0 : id, name, channel, subject, html, plain, purpose, updatedAt, updatedBy);
    }
}
