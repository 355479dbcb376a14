package cdp.web.console.customers;

import cdp.profile.Analytics.Position;
import cdp.profile.Analytics.Sort;
import cdp.web.console.ApiProblem;
import cdp.web.console.Cursor;
import cdp.web.console.Page;
import cdp.web.console.customers.CustomerList.Asked;
import cdp.web.console.customers.CustomerList.CustomerPage;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customers")
class CustomersController {
    private final CustomerList list;
    private final CustomerDesk desk;
    private final HistoryDesk histories;

    CustomersController(CustomerList list, CustomerDesk desk, HistoryDesk histories) {
        this.list = list;
        this.desk = desk;
        this.histories = histories;
    }

    @GetMapping
    @Allows(Permission.CUSTOMERS_READ)
    CustomerPage list(
            @RequestParam(defaultValue = "") @Size(max = 300) String q,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(required = false) @Nullable @Min(1) @Max(36_500) Integer activeDays,
            @RequestParam(defaultValue = "") String bought,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return list.page(new Asked(
                q.strip(),
                channel,
                activeDays,
                bought(bought),
                sort(sort),
                Cursor.read(cursor, Position.class).orElse(null),
                Page.limit(limit)));
    }

    private static @Nullable Boolean bought(String bought) {
        return switch (bought) {
            case "" -> null;
            case "yes" -> true;
            case "no" -> false;
            default ->
                throw ApiProblem.badRequest("invalid_parameter", "bought is yes or no.")
                        .with("name", "bought");
        };
    }

    private static Sort sort(String sort) {
        return switch (sort) {
            case "", "lastSeen" -> Sort.LAST_SEEN;
            case "firstSeen" -> Sort.FIRST_SEEN;
            case "spent" -> Sort.SPENT;
            default ->
                throw ApiProblem.badRequest("invalid_parameter", "sort is lastSeen, spent or firstSeen.")
                        .with("name", "sort");
        };
    }

    @GetMapping("/{oneId}")
    @Allows(Permission.CUSTOMERS_READ)
    CustomerView find(@PathVariable long oneId) {
        return desk.find(oneId);
    }

    @GetMapping("/{oneId}/identity")
    @Allows(Permission.CUSTOMERS_READ)
    IdentityView identity(@PathVariable long oneId) {
        return desk.identity(oneId);
    }

    /** Merges, splits and moves the person took part in, newest first. */
    @GetMapping("/{oneId}/identity/history")
    @Allows(Permission.CUSTOMERS_READ)
    Page<HistoryView> history(
            @PathVariable long oneId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return histories.read(
                oneId, Cursor.read(cursor, HistoryDesk.Position.class).orElse(null), Page.limit(limit));
    }

    @PostMapping("/{oneId}/reveal")
    @Allows({Permission.CUSTOMERS_READ, Permission.CUSTOMERS_REVEAL})
    CustomerView.Revealed reveal(@PathVariable long oneId) {
        return desk.reveal(oneId);
    }
}
