package cdp.journey.deliver;

import cdp.identity.OneId;
import cdp.identity.PersonalValues;
import cdp.identity.Persons;
import cdp.ingest.Identifier;
import cdp.journey.Brand;
import cdp.journey.Template;
import cdp.journey.Templates;
import cdp.journey.TouchPolicies;
import cdp.journey.TouchPolicy;
import cdp.journey.channel.Message;
import cdp.journey.content.LiquidContent;
import cdp.journey.content.Rendered;
import cdp.journey.content.Variables;
import cdp.journey.touch.Candidate;
import cdp.journey.touch.Claimed;
import cdp.journey.touch.ContactPoints;
import cdp.journey.touch.RecentTouches;
import cdp.journey.touch.TouchGate;
import cdp.journey.touch.TouchLedger.Begun;
import cdp.journey.touch.TouchLedger.Decision;
import cdp.journey.touch.Verdict;
import cdp.profile.ConsentRecord;
import cdp.profile.Consents;
import cdp.profile.Profiles;
import cdp.profile.Profiles.Summary;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes claimed messages ready: asks the gate once more as things are now, and only then looks up where to and renders what. */
@Component
class Desk {
    private final Persons persons;
    private final Profiles profiles;
    private final Consents consents;
    private final RecentTouches recent;
    private final TouchPolicies policies;
    private final Templates templates;
    private final LiquidContent content;
    private final PersonalValues values;
    private final Brand brand;

    Desk(
            Persons persons,
            Profiles profiles,
            Consents consents,
            RecentTouches recent,
            TouchPolicies policies,
            Templates templates,
            LiquidContent content,
            PersonalValues values,
            Brand brand) {
        this.persons = persons;
        this.profiles = profiles;
        this.consents = consents;
        this.recent = recent;
        this.policies = policies;
        this.templates = templates;
        this.content = content;
        this.values = values;
        this.brand = brand;
    }

    record Ready(Claimed claimed, Message message, Begun begun) {}

    record Batch(List<Ready> ready, List<Decision> against) {}

    Batch prepare(List<Claimed> claimed, Instant now) {
        Map<OneId, OneId> today =
                persons.current(claimed.stream().map(Claimed::person).distinct().toList());
        List<OneId> people = today.values().stream().distinct().toList();
        TouchPolicy policy = policies.current();
        Map<OneId, Summary> summaries = profiles.summaries(people);
        Map<OneId, List<ConsentRecord>> said = consents.of(people);
        Map<OneId, Long> lately = new HashMap<>(recent.count(people, now.minus(Duration.ofDays(policy.capDays()))));
        String brandName = brand.name();
        Map<Long, Optional<Template>> contents = new HashMap<>();
        Batch batch = new Batch(new ArrayList<>(), new ArrayList<>());
        for (Claimed one : claimed) {
            OneId person = today.getOrDefault(one.person(), one.person());
            Summary summary = summaries.get(person);
            Optional<Identifier> contact =
                    summary == null ? Optional.empty() : ContactPoints.of(one.channel(), summary.identifiers());
            Verdict verdict = TouchGate.judge(new Candidate(
                    one.channel(),
                    one.purpose(),
                    one.needsConsent(),
                    one.control(),
                    contact.isPresent() || ContactPoints.reaches(one.channel(), List.of()),
                    contact.map(values::key).orElse(null),
                    said.getOrDefault(person, List.of()),
                    lately.getOrDefault(person, 0L),
                    policy,
                    now));
            switch (verdict) {
                case Verdict.Refused(var reason) ->
                    batch.against().add(new Decision(one.id(), "refused", reason, null, now));
                case Verdict.Deferred(var reason, var until) ->
                    batch.against().add(new Decision(one.id(), "deferred", reason, null, until));
                case Verdict.Allowed() -> {
                    lately.merge(person, 1L, Long::sum);
                    Variables variables = Variables.of(person.value(), summary, one.trigger(), brandName);
                    write(one, contact.orElse(null), variables, contents, batch, now);
                }
            }
        }
        return batch;
    }

    private void write(
            Claimed one,
            @Nullable Identifier contact,
            Variables variables,
            Map<Long, Optional<Template>> contents,
            Batch batch,
            Instant now) {
        try {
            Message message =
                    one.channel().equals("email") ? mail(one, contact, variables, contents) : call(one, variables);
            UUID key = contact == null ? null : values.key(contact);
            byte[] sealed = contact == null ? null : values.seal(contact.value());
            batch.ready().add(new Ready(one, message, new Begun(one.id(), key, sealed, message.subject())));
        } catch (Unwritable unwritable) {
            batch.against().add(new Decision(one.id(), "refused", unwritable.reason, unwritable.getMessage(), now));
        } catch (RuntimeException failed) {
            batch.against()
                    .add(new Decision(one.id(), "refused", "content_failed", String.valueOf(failed.getMessage()), now));
        }
    }

    private Message mail(
            Claimed one, @Nullable Identifier contact, Variables variables, Map<Long, Optional<Template>> contents) {
        Long number = one.template();
        Template template = (number == null
                        ? Optional.<Template>empty()
                        : contents.computeIfAbsent(number, templates::find))
                .orElseThrow(() -> new Unwritable("content_gone", "template " + number));
        if (contact == null) {
            throw new Unwritable("no_contact_point", "the person has no address any more");
        }
        Rendered rendered = content.render(template, variables, one.id());
        if (!rendered.missing().isEmpty()) {
            throw new Unwritable("missing_variable", String.join(", ", rendered.missing()));
        }
        return new Message(
                one.id(),
                contact.value(),
                rendered.subject(),
                rendered.html(),
                rendered.text(),
                one.purpose().equals(Consents.MARKETING) ? content.unsubscribeUrl(one.id()) : null);
    }

    private Message call(Claimed one, Variables variables) {
        String body = one.bodyTemplate() == null
                ? "{\"touch\":" + one.id() + ",\"journey\":" + one.journey().value() + ",\"oneId\":"
                        + one.person().value() + ",\"event\":" + one.trigger() + '}'
                : content.text(one.bodyTemplate(), variables, 0);
        return new Message(one.id(), String.valueOf(one.url()), "", "", body, null);
    }

    private static final class Unwritable extends RuntimeException {
        private final String reason;

        Unwritable(String reason, String detail) {
            super(detail, null, false, false);
            this.reason = reason;
        }
    }
}
