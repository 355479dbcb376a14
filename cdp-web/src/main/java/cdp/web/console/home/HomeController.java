package cdp.web.console.home;

import cdp.web.console.ApiProblem;
import cdp.web.console.Page;
import cdp.web.console.home.BehindNumbers.PeoplePageView;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class HomeController {
    private final HomeDesk desk;
    private final BehindNumbers behind;

    HomeController(HomeDesk desk, BehindNumbers behind) {
        this.desk = desk;
        this.behind = behind;
    }

    @GetMapping("/home")
    @Allows(Permission.OVERVIEW_READ)
    HomeView home(@RequestParam(defaultValue = "30") @Min(1) @Max(400) int days) {
        return desk.home(days);
    }

    @GetMapping("/metrics")
    @Allows(Permission.OVERVIEW_READ)
    Page<Metric.View> metrics() {
        return Page.whole(Arrays.stream(Metric.values()).map(Metric::view).toList());
    }

    @GetMapping("/metrics/{key}/people")
    @Allows({Permission.OVERVIEW_READ, Permission.CUSTOMERS_READ})
    PeoplePageView people(
            @PathVariable String key,
            @RequestParam(defaultValue = "30") @Min(1) @Max(400) int days,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Metric metric = Arrays.stream(Metric.values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> ApiProblem.notFound("metric " + key));
        return behind.people(metric, days, cursor, Page.limit(limit));
    }
}
