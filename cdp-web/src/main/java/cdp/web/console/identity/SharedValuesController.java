package cdp.web.console.identity;

import cdp.identity.SharedValues;
import cdp.identity.SharedValues.Position;
import cdp.identity.linking.Standing;
import cdp.ingest.Sources;
import cdp.web.console.ApiProblem;
import cdp.web.console.Cursor;
import cdp.web.console.Page;
import cdp.web.console.customers.SourceNames;
import cdp.web.console.identity.SharedValueView.StandingCount;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/identity/shared-values")
class SharedValuesController {
    private final SharedValues shared;
    private final Sources sources;

    SharedValuesController(SharedValues shared, Sources sources) {
        this.shared = shared;
        this.sources = sources;
    }

    /** Seen with most people first. Without a standing, those that do not count any more. */
    @GetMapping
    @Allows(Permission.CUSTOMERS_READ)
    Page<SharedValueView> list(
            @RequestParam(defaultValue = "") String standing,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Page.limit(limit);
        SourceNames names = new SourceNames(sources);
        return Page.of(
                shared.list(
                        standing(standing), Cursor.read(cursor, Position.class).orElse(null), most + 1),
                most,
                value -> SharedValueView.of(value, names),
                value -> new Position(value.people(), value.key()));
    }

    /** How many there are, by standing. */
    @GetMapping("/standings")
    @Allows(Permission.CUSTOMERS_READ)
    Page<StandingCount> standings() {
        return Page.whole(shared.count().entrySet().stream()
                .map(entry -> new StandingCount(SharedValueView.word(entry.getKey()), entry.getValue()))
                .toList());
    }

    private static @Nullable Standing standing(String word) {
        if (word.isEmpty()) {
            return null;
        }
        return Stream.of(Standing.values())
                .filter(standing -> SharedValueView.word(standing).equals(word))
                .findFirst()
                .orElseThrow(() -> ApiProblem.badRequest(
                                "invalid_parameter", "standing is near, crowded, generic or blocked.")
                        .with("name", "standing"));
    }
}
