package cdp.web.console.customers;

import cdp.identity.HeldIdentifier;
import cdp.identity.HeldIdentifiers;
import cdp.identity.IdentityHistory;
import cdp.identity.IdentityHistory.Cause;
import cdp.identity.IdentityHistory.Change;
import cdp.identity.OneId;
import cdp.identity.Persons;
import cdp.ingest.EventId;
import cdp.ingest.Sources;
import cdp.profile.Profiles;
import cdp.profile.Timeline;
import cdp.profile.WellKnown;
import cdp.web.console.ApiProblem;
import cdp.web.console.Page;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells how a customer came to be who they are. */
@Component
class HistoryDesk {
    private final IdentityHistory history;
    private final Persons persons;
    private final Profiles profiles;
    private final HeldIdentifiers identifiers;
    private final Timeline timeline;
    private final Sources sources;

    HistoryDesk(
            IdentityHistory history,
            Persons persons,
            Profiles profiles,
            HeldIdentifiers identifiers,
            Timeline timeline,
            Sources sources) {
        this.history = history;
        this.persons = persons;
        this.profiles = profiles;
        this.identifiers = identifiers;
        this.timeline = timeline;
        this.sources = sources;
    }

    /** Where a page ended. */
    record Position(long id) {}

    @Transactional(readOnly = true)
    Page<HistoryView> read(long oneId, @Nullable Position before, int limit) {
        OneId person = Optional.of(oneId)
                .filter(number -> number > 0)
                .flatMap(number -> persons.current(new OneId(number)))
                .orElseThrow(() -> ApiProblem.notFound("customer " + oneId));
        List<Change> changes = history.of(person, before == null ? null : before.id(), limit + 1);
        HistoryView.Context context = context(person, changes);
        return Page.of(changes, limit, change -> HistoryView.of(change, context), change -> new Position(change.id()));
    }

    private HistoryView.Context context(OneId person, List<Change> changes) {
        Map<OneId, OneId> today = persons.current(changes.stream()
                .flatMap(change -> Stream.of(change.kept(), change.other()))
                .collect(Collectors.toSet()));
        Set<OneId> people = new HashSet<>(today.values());
        people.add(person);
        Map<UUID, Timeline.Entry> events = events(people, changes);
        Set<OneId> landedOn =
                events.values().stream().map(Timeline.Entry::oneIdAtEvent).collect(Collectors.toSet());
        Map<OneId, OneId> current = new HashMap<>(persons.current(landedOn));
        current.putAll(today);
        return new HistoryView.Context(person, current, names(today), events, about(changes), new SourceNames(sources));
    }

    private Map<UUID, Timeline.Entry> events(Collection<OneId> people, List<Change> changes) {
        List<EventId> asked = changes.stream()
                .map(Change::event)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return timeline.find(people, asked).stream()
                .collect(Collectors.toMap(entry -> entry.id().value(), Function.identity(), (one, same) -> one));
    }

    private Map<UUID, HeldIdentifier> about(List<Change> changes) {
        Set<UUID> about = new HashSet<>();
        changes.forEach(change -> {
            if (change.cause() instanceof Cause.Decided decided && decided.order() != null) {
                about.addAll(decided.order().about());
            }
        });
        return identifiers.named(about);
    }

    /** By OneID as it was, what its person is called today, masked. */
    private Map<Long, String> names(Map<OneId, OneId> today) {
        Map<OneId, Profiles.Summary> summaries =
                profiles.summaries(today.values().stream().distinct().toList());
        Map<Long, String> names = new HashMap<>();
        today.forEach((asked, current) -> {
            Profiles.Summary summary = summaries.get(current);
            String name = summary == null ? null : Masked.name(WellKnown.name(summary.attributes()));
            if (name != null) {
                names.put(asked.value(), name);
            }
        });
        return names;
    }
}
