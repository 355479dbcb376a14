package cdp.journey;

import cdp.identity.OneId;
import java.util.List;
import java.util.Optional;

/** The contents there are. */
public interface Templates {
    Optional<Template> find(long id);

    /** Last changed first. */
    List<Template> all();

    /** Makes it, or changes the one with its id; who and when are filled in. */
    Template save(Template template, String by);

    /** @throws JourneyRefused {@code in_use} when a journey sends it */
    void delete(long id);

    /** What is wrong with a content as it is written, whoever it is for. */
    List<Fault> faults(Template template);

    /**
     * A content as one person would get it, with links that lead where they say.
     *
     * @param event JSON of an event to speak of
     */
    Preview preview(Template template, OneId person, String event);

    /** @param missing variables it cannot do without and that have no value for this person */
    record Preview(String subject, String html, String text, List<String> missing) {}

    /** @param line in the part it is in, from 1; 0 when not known */
    record Fault(String code, String detail, int line) {}
}
