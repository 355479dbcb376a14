package cdp.profile.consent;

import cdp.identity.PersonalValues;
import cdp.ingest.Event;
import cdp.ingest.EventId;
import cdp.ingest.Identifier;
import cdp.ingest.IdentifierKinds;
import cdp.ingest.Identifiers;
import cdp.ingest.JsonDoc;
import cdp.ingest.SourceId;
import cdp.profile.Consents;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what an event says about consent. What cannot be understood grants nothing; a no that cannot be placed withdraws widely. */
final class Statements {
    static final String GRANTED = "consent_granted";
    static final String WITHDRAWN = "consent_withdrawn";
    static final String UNSUBSCRIBED = "unsubscribed";
    static final Set<String> NAMES = Set.of(GRANTED, WITHDRAWN, UNSUBSCRIBED);
    private static final int LONGEST_TEXT = 300;

    private final PersonalValues values;

    Statements(PersonalValues values) {
        this.values = values;
    }

    static boolean speaks(Event event) {
        return NAMES.contains(event.name());
    }

    List<Statement> of(Event event) {
        return of(event.id(), event.source(), event.name(), event.occurredAt(), event.properties());
    }

    List<Statement> of(EventId id, SourceId source, String name, Instant occurredAt, JsonDoc told) {
        JsonNode properties = told.parse();
        boolean granted = name.equals(GRANTED);
        Optional<String> channel = named(properties, "channel", Consents.CHANNELS);
        Optional<String> purpose = name.equals(UNSUBSCRIBED)
                ? Optional.of(Consents.MARKETING)
                : named(properties, "purpose", Consents.PURPOSES);
        if (granted && (channel.isEmpty() || purpose.isEmpty())) {
            return List.of();
        }
        return channel.map(List::of).orElseGet(() -> List.copyOf(Consents.CHANNELS)).stream()
                .flatMap(on -> purpose.map(List::of).orElseGet(() -> List.copyOf(Consents.PURPOSES)).stream()
                        .flatMap(forWhat ->
                                statement(new Spoken(id, source, occurredAt), properties, forWhat, on, granted)
                                        .stream()))
                .toList();
    }

    private record Spoken(EventId id, SourceId source, Instant at) {}

    private Optional<Statement> statement(
            Spoken event, JsonNode properties, String purpose, String channel, boolean granted) {
        String told = text(properties, "contact_point");
        Optional<Identifier> contact = contact(channel, told);
        if (granted && told != null && contact.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Statement(
                new Statement.Slot(purpose, channel, contact.map(values::key).orElse(Statement.WHOLE_CHANNEL)),
                granted,
                // As fine as the table keeps it, so that in memory and there the same one is later.
                event.at().truncatedTo(ChronoUnit.MICROS),
                contact.map(point -> values.seal(point.value())).orElse(null),
                event.source(),
                event.id(),
                text(properties, "notice_version")));
    }

    private static Optional<Identifier> contact(String channel, @Nullable String told) {
        if (told == null) {
            return Optional.empty();
        }
        return switch (channel) {
            case "email" -> Identifiers.normalise(IdentifierKinds.EMAIL, "", told);
            case "sms", "phone_call" -> Identifiers.normalise(IdentifierKinds.PHONE, "", told);
            default -> Identifiers.normalise(channel, "", told);
        };
    }

    private static Optional<String> named(JsonNode properties, String key, Set<String> known) {
        return Optional.ofNullable(text(properties, key)).filter(known::contains);
    }

    private static @Nullable String text(JsonNode properties, String key) {
        JsonNode value = properties.path(key);
        String text = value.isString() || value.isNumber() ? value.asString().strip() : "";
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }
}
