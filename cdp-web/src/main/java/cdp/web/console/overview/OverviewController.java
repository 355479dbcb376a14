package cdp.web.console.overview;

import cdp.ingest.Source;
import cdp.ingest.SourceId;
import cdp.ingest.Sources;
import cdp.profile.Analytics;
import cdp.profile.Money;
import cdp.profile.Overview;
import cdp.profile.Overview.SourceFigures;
import cdp.profile.Projection;
import cdp.segment.Segments;
import cdp.web.console.overview.OverviewView.Demo;
import cdp.web.console.overview.OverviewView.Kpis;
import cdp.web.console.overview.OverviewView.SourceView;
import cdp.web.console.overview.OverviewView.Steps;
import cdp.web.demo.DemoBrand;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OverviewController {
    private final Analytics analytics;
    private final Projection projection;
    private final Sources sources;
    private final DemoBrand demo;
    private final Segments segments;

    OverviewController(Analytics analytics, Projection projection, Sources sources, DemoBrand demo, Segments segments) {
        this.analytics = analytics;
        this.projection = projection;
        this.sources = sources;
        this.demo = demo;
        this.segments = segments;
    }

    @GetMapping("/api/overview")
    @Allows(Permission.OVERVIEW_READ)
    OverviewView show(@RequestParam(defaultValue = "30") @Min(1) @Max(400) int days) {
        Overview overview = analytics.overview(days);
        List<Source> known = sources.all();
        return new OverviewView(
                overview.asOf(),
                overview.currency(),
                Kpis.of(overview),
                overview.days(),
                sources(known, overview),
                new Steps(
                        !known.isEmpty(),
                        projection.status().people() > 0,
                        !segments.active().isEmpty()),
                new Demo(demo.status().state().wireName()));
    }

    private static List<SourceView> sources(List<Source> known, Overview overview) {
        Map<SourceId, SourceFigures> figures =
                overview.sources().stream().collect(Collectors.toMap(SourceFigures::source, Function.identity()));
        return known.stream()
                .map(source -> view(
                        source,
                        figures.getOrDefault(
                                source.id(),
                                new SourceFigures(source.id(), 0, 0, 0, Money.shown(BigDecimal.ZERO), null))))
                .sorted(Comparator.comparingLong(SourceView::events).reversed().thenComparingInt(SourceView::sourceId))
                .toList();
    }

    private static SourceView view(Source source, SourceFigures figures) {
        return new SourceView(
                source.id().value(),
                source.name(),
                source.kind(),
                figures.events(),
                figures.people(),
                figures.orders(),
                figures.revenue(),
                figures.lastEventAt());
    }
}
