package cdp.journey.content;

import cdp.identity.OneId;
import cdp.journey.Brand;
import cdp.journey.JourneyRefused;
import cdp.journey.Template;
import cdp.journey.Templates;
import cdp.profile.Profiles;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class JpaTemplates implements Templates {
    private static final String USED = """
            SELECT j.name FROM journey.journeys j LEFT JOIN journey.journey_versions v ON v.journey_id = j.id
            CROSS JOIN LATERAL (VALUES (j.draft), (v.definition)) AS d (definition)
            WHERE j.status <> 'stopped' AND d.definition IS NOT NULL AND jsonb_path_exists(d.definition::jsonb,
                '$.nodes[*].settings.templateId ? (@ == $id)', jsonb_build_object('id', ?::bigint))
            LIMIT 1
            """;

    private final TemplateRepository templates;
    private final LiquidContent content;
    private final Profiles profiles;
    private final Brand brand;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    JpaTemplates(
            TemplateRepository templates,
            LiquidContent content,
            Profiles profiles,
            Brand brand,
            JdbcTemplate jdbc,
            Clock clock) {
        this.templates = templates;
        this.content = content;
        this.profiles = profiles;
        this.brand = brand;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Template> find(long id) {
        return templates.findById(id).map(TemplateEntity::toTemplate);
    }

    @Override
    public List<Template> all() {
        return templates.findAllByOrderByUpdatedAtDescIdDesc().stream()
                .map(TemplateEntity::toTemplate)
                .toList();
    }

    @Override
    @Transactional
    public Template save(Template template, String by) {
        TemplateEntity entity = template.id() == 0
                ? new TemplateEntity()
                : templates
                        .findById(template.id())
                        .orElseThrow(() -> new NoSuchElementException("no template " + template.id()));
        entity.change(template, clock.instant(), by);
        return templates.saveAndFlush(entity).toTemplate();
    }

    @Override
    @Transactional
    public void delete(long id) {
        List<String> users = jdbc.queryForList(USED, String.class, id);
        if (!users.isEmpty()) {
            throw new JourneyRefused("in_use", "the journey " + users.getFirst() + " sends it");
        }
        if (!templates.existsById(id)) {
            throw new NoSuchElementException("no template " + id);
        }
        templates.deleteById(id);
    }

    @Override
    public Preview preview(Template template, OneId person, String event) {
        Variables variables =
                Variables.of(person.value(), profiles.summaries(List.of(person)).get(person), event, brand.name());
        Rendered rendered = content.render(template, variables, 0);
        return new Preview(rendered.subject(), rendered.html(), rendered.text(), rendered.missing());
    }

    @Override
    public List<Fault> faults(Template template) {
        return content.faults(template);
    }
}
