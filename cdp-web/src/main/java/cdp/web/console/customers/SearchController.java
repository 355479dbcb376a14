package cdp.web.console.customers;

import cdp.ingest.Source;
import cdp.ingest.Sources;
import cdp.web.security.AllowsSignedIn;
import cdp.web.security.Permission;
import cdp.web.security.SignedIn;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the command palette finds; of each sort, what the person may read anyway. */
@RestController
class SearchController {
    private static final int MOST = 6;

    private final CustomerList customers;
    private final Sources sources;

    SearchController(CustomerList customers, Sources sources) {
        this.customers = customers;
        this.sources = sources;
    }

    record Found(List<FoundCustomer> customers, List<FoundSource> sources) {}

    record FoundCustomer(
            long oneId,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String matchedBy) {}

    record FoundSource(int id, String name, String kind) {}

    @GetMapping("/api/search")
    @AllowsSignedIn
    Found search(@RequestParam(defaultValue = "") @Size(max = 300) String q, @AuthenticationPrincipal SignedIn user) {
        String typed = q.strip();
        if (typed.isEmpty()) {
            return new Found(List.of(), List.of());
        }
        return new Found(
                user.may(Permission.CUSTOMERS_READ) ? customers(typed) : List.of(),
                user.may(Permission.SOURCES_READ) ? sources(typed.toLowerCase(Locale.ROOT)) : List.of());
    }

    private List<FoundCustomer> customers(String typed) {
        return customers.find(typed, MOST).stream()
                .map(row -> new FoundCustomer(row.oneId(), row.name(), row.phone(), row.matchedBy()))
                .toList();
    }

    private List<FoundSource> sources(String typed) {
        return sources.all().stream()
                .filter(source -> source.name().toLowerCase(Locale.ROOT).contains(typed))
                .limit(MOST)
                .map(SearchController::view)
                .toList();
    }

    private static FoundSource view(Source source) {
        return new FoundSource(source.id().value(), source.name(), source.kind());
    }
}
