package cdp.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Gathers who one event is about, in the order it is told: the identifiers, and what was sent as one and is none. What is set
 * aside is noted on the event, so that nothing disappears unseen. Not thread-safe.
 */
public final class Who {
    /** An event that names more than these is a list of people or a mistake, not something one person did. */
    public static final int MOST = 50;

    /** Where an event's context holds what was set aside: a list of {@code {field, kind, reason}}. */
    public static final String NOTE = "identifiersSetAside";

    private static final int LONGEST_KIND = 64;
    private static final int LONGEST_FIELD = 100;
    private static final int MOST_TOLD = 5;

    private final LinkedHashSet<Identifier> found = new LinkedHashSet<>();
    private final List<SetAside> aside = new ArrayList<>(0);
    private final SourceId source;

    public Who(SourceId source) {
        this.source = source;
    }

    /**
     * Takes in a value sent as an identifier; a blank one is no value.
     *
     * @param where what the field lies in, with the point behind it; empty for the event itself
     */
    public void told(String where, String field, String kind, String scope, String raw) {
        if (isTooMany()) {
            return;
        }
        if (kind.length() > LONGEST_KIND || scope.length() > Identifier.MAX_VALUE_LENGTH) {
            setAside(where, field, kind, Flaw.TOO_LONG);
            return;
        }
        switch (Identifiers.read(kind, IdentifierKinds.scopeOf(kind, scope, source), raw)) {
            case IdentifierReading.Named(Identifier identifier) -> found.add(identifier);
            case IdentifierReading.Flawed(Flaw flaw) -> {
                if (flaw != Flaw.EMPTY) {
                    setAside(where, field, kind, flaw);
                }
            }
        }
    }

    /** Notes what cannot even be read as text. */
    public void setAside(String where, String field, String kind, Flaw flaw) {
        if (!isTooMany()) {
            aside.add(new SetAside(bounded(where + field, LONGEST_FIELD), bounded(kind, LONGEST_KIND), flaw));
        }
    }

    /** Counting goes one too far and stops, so that a list of thousands costs as much as one of fifty. */
    private boolean isTooMany() {
        return found.size() + aside.size() > MOST;
    }

    private static String bounded(String text, int length) {
        String cut = text.length() <= length ? text : text.substring(0, length) + '…';
        return cut.replaceAll("[\\x00\\p{Cs}]", "\uFFFD");
    }

    public List<Identifier> identifiers() {
        return List.copyOf(found);
    }

    public List<SetAside> setAside() {
        return aside;
    }

    /** Why the event cannot be taken: it names nobody, or far too many. */
    public Optional<Refusal> refusal() {
        if (isTooMany()) {
            return Optional.of(new Refusal(
                    RefusalReason.TOO_MANY_IDENTIFIERS, "the event carries more than " + MOST + " identifiers"));
        }
        if (!found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                aside.isEmpty()
                        ? new Refusal(RefusalReason.MISSING_IDENTIFIER, "the event carries no identifier of a person")
                        : new Refusal(RefusalReason.BLOCKED_IDENTIFIER, "no identifier is left: " + told()));
    }

    private String told() {
        String more = aside.size() > MOST_TOLD ? "; and " + (aside.size() - MOST_TOLD) + " more" : "";
        return aside.stream().limit(MOST_TOLD).map(SetAside::sentence).collect(Collectors.joining("; ", "", more));
    }

    /** The context with a note of what was set aside; the context itself when nothing was. */
    public JsonDoc noted(JsonDoc context) {
        if (aside.isEmpty()) {
            return context;
        }
        JsonBytes json = new JsonBytes(context.utf8().length + 96 * aside.size());
        json.ascii("{\"" + NOTE + "\":");
        char before = '[';
        for (SetAside one : aside) {
            json.ascii(before).ascii("{\"field\":").string(one.field());
            json.ascii(",\"kind\":").string(one.kind());
            json.ascii(",\"reason\":").string(one.flaw().code()).ascii('}');
            before = ',';
        }
        json.ascii(context.isEmpty() ? "]" : "],");
        return JsonDoc.ofUtf8(json.raw(Arrays.copyOfRange(context.utf8(), 1, context.utf8().length))
                .toByteArray());
    }
}
