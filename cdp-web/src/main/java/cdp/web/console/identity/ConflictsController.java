package cdp.web.console.identity;

import cdp.identity.Conflicts;
import cdp.identity.Conflicts.Conflict;
import cdp.identity.Conflicts.Position;
import cdp.identity.Conflicts.Reason;
import cdp.identity.OneId;
import cdp.identity.PersonalValues;
import cdp.identity.Persons;
import cdp.ingest.Sources;
import cdp.web.console.ApiProblem;
import cdp.web.console.Cursor;
import cdp.web.console.Page;
import cdp.web.console.customers.SourceNames;
import cdp.web.console.identity.ConflictView.ReasonCount;
import cdp.web.console.touch.PersonNames;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/identity/conflicts")
class ConflictsController {
    private final Conflicts conflicts;
    private final Persons persons;
    private final PersonNames names;
    private final PersonalValues values;
    private final Sources sources;

    ConflictsController(
            Conflicts conflicts, Persons persons, PersonNames names, PersonalValues values, Sources sources) {
        this.conflicts = conflicts;
        this.persons = persons;
        this.names = names;
        this.values = values;
        this.sources = sources;
    }

    @GetMapping
    @Allows(Permission.CUSTOMERS_READ)
    Page<ConflictView> open(
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Page.limit(limit);
        List<Conflict> fetched = conflicts.open(
                reason(reason), Cursor.read(cursor, Position.class).orElse(null), most + 1);
        People people = people(fetched);
        SourceNames sourceNames = new SourceNames(sources);
        return Page.of(
                fetched,
                most,
                conflict -> ConflictView.of(conflict, people, sourceNames),
                conflict -> new Position(
                        conflict.refusedAt(),
                        conflict.link().a(),
                        conflict.link().b()));
    }

    /** How many are open, by reason. */
    @GetMapping("/reasons")
    @Allows(Permission.CUSTOMERS_READ)
    Page<ReasonCount> reasons() {
        return Page.whole(conflicts.count().entrySet().stream()
                .map(entry -> new ReasonCount(ConflictView.word(entry.getKey()), entry.getValue()))
                .toList());
    }

    @GetMapping("/{a}/{b}")
    @Allows(Permission.CUSTOMERS_READ)
    ConflictView find(@PathVariable UUID a, @PathVariable UUID b) {
        Conflict conflict =
                conflicts.find(a, b).orElseThrow(() -> ApiProblem.notFound("conflict between " + a + " and " + b));
        return ConflictView.of(conflict, people(List.of(conflict)), new SourceNames(sources));
    }

    private People people(List<Conflict> shown) {
        Set<OneId> ids = new HashSet<>();
        shown.forEach(conflict -> {
            ids.add(conflict.one().person());
            ids.add(conflict.other().person());
        });
        return new People(ids, persons, names, values);
    }

    private static @Nullable Reason reason(String word) {
        if (word.isEmpty()) {
            return null;
        }
        return Stream.of(Reason.values())
                .filter(reason -> reason.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> ApiProblem.badRequest("invalid_parameter", "reason is limit, claim or size.")
                        .with("name", "reason"));
    }
}
