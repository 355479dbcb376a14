package cdp.web.console.home;

import cdp.ingest.Source;
import cdp.ingest.SourceId;
import cdp.ingest.Sources;
import cdp.journey.JourneyFigures;
import cdp.profile.Analytics;
import cdp.profile.Consents;
import cdp.profile.Money;
import cdp.profile.Overview;
import cdp.profile.Overview.Figure;
import cdp.profile.Overview.SourceFigures;
import cdp.web.console.home.HomeView.ChannelReach;
import cdp.web.console.home.HomeView.ChannelView;
import cdp.web.console.home.HomeView.JourneyView;
import cdp.web.console.home.HomeView.MetricValue;
import cdp.web.console.status.EventsBehind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts the first page together from the projection, the consents and the journeys. */
@Component
class HomeDesk {
    private static final int TOP = 8;

    private final Analytics analytics;
    private final Consents consents;
    private final JourneyFigures journeys;
    private final Sources sources;
    private final EventsBehind behind;

    HomeDesk(Analytics analytics, Consents consents, JourneyFigures journeys, Sources sources, EventsBehind behind) {
        this.analytics = analytics;
        this.consents = consents;
        this.journeys = journeys;
        this.sources = sources;
        this.behind = behind;
    }

    HomeView home(int days) {
        Overview overview = analytics.overview(days);
        Consents.Reach reach = consents.reach(Consents.MARKETING);
        return new HomeView(
                behind.complete(overview.asOf()),
                overview.currency(),
                metrics(overview, reach),
                overview.days(),
                reach(reach, overview.customers().value().doubleValue()),
                topChannels(overview),
                journeys.contributions(days).stream()
                        .limit(TOP)
                        .map(JourneyView::of)
                        .toList());
    }

    private Map<String, MetricValue> metrics(Overview overview, Consents.Reach reach) {
        Map<String, MetricValue> metrics = new LinkedHashMap<>();
        for (Metric metric : Metric.values()) {
            metrics.put(
                    metric.key(),
                    switch (metric) {
                        case CUSTOMERS -> value(overview.customers());
                        case NEW_PEOPLE -> value(overview.newPeople());
                        case KNOWN_PEOPLE -> value(overview.knownPeople());
                        case ORDERS -> value(overview.orders());
                        case GMV -> value(overview.revenue());
                        case REPURCHASE_RATE -> value(overview.repurchaseRate90());
                        case REACHABLE ->
                            new MetricValue(BigDecimal.valueOf(reach.anyChannel()), null, List.of(), List.of());
                        case JOURNEY_REVENUE -> value(journeyRevenue(overview.days()));
                    });
        }
        return metrics;
    }

    private static MetricValue value(Figure figure) {
        return new MetricValue(figure.value(), figure.previous(), figure.series(), figure.previousSeries());
    }

    private Figure journeyRevenue(List<LocalDate> days) {
        LocalDate first = days.getFirst().minusDays(days.size());
        Map<LocalDate, BigDecimal> byDay = journeys.revenueByDay(first);
        List<BigDecimal> series = series(days, byDay);
        List<BigDecimal> before =
                series(days.stream().map(day -> day.minusDays(days.size())).toList(), byDay);
        return new Figure(sum(series), sum(before), series, before);
    }

    private static List<BigDecimal> series(List<LocalDate> days, Map<LocalDate, BigDecimal> byDay) {
        return days.stream()
                .map(day -> Money.shown(byDay.getOrDefault(day, BigDecimal.ZERO)))
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(Money.shown(BigDecimal.ZERO), BigDecimal::add);
    }

    private static List<ChannelReach> reach(Consents.Reach reach, double customers) {
        return reach.byChannel().entrySet().stream()
                .map(channel -> new ChannelReach(
                        channel.getKey(), channel.getValue(), customers == 0 ? 0 : channel.getValue() / customers))
                .sorted(Comparator.comparingLong(ChannelReach::people).reversed())
                .toList();
    }

    private List<ChannelView> topChannels(Overview overview) {
        Map<SourceId, Source> known = sources.all().stream().collect(Collectors.toMap(Source::id, Function.identity()));
        return overview.sources().stream()
                .sorted(Comparator.comparing(SourceFigures::revenue)
                        .thenComparingLong(SourceFigures::people)
                        .reversed())
                .flatMap(figures ->
                        Optional.ofNullable(known.get(figures.source())).map(source -> view(source, figures)).stream())
                .limit(TOP)
                .toList();
    }

    private static ChannelView view(Source source, SourceFigures figures) {
        return new ChannelView(
                source.id().value(),
                source.name(),
                source.kind(),
                figures.people(),
                figures.orders(),
                figures.revenue(),
                figures.previousRevenue());
    }
}
