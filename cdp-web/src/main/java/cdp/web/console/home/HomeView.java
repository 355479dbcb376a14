package cdp.web.console.home;

import cdp.journey.JourneyFigures.Contribution;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The executive's first page. */
record HomeView(
        Instant asOf,
        String currency,
        Map<String, MetricValue> metrics,
        List<LocalDate> days,
        List<ChannelReach> reach,
        List<ChannelView> topChannels,
        List<JourneyView> journeys) {

    /** @param previous null for what is known for now only; then the series are empty */
    record MetricValue(
            BigDecimal value,
            @Nullable BigDecimal previous,
            List<BigDecimal> series,
            List<BigDecimal> previousSeries) {}

    /** @param share of all customers, 0 to 1 */
    record ChannelReach(String channel, long people, double share) {}

    record ChannelView(
            int sourceId,
            String name,
            String kind,
            long people,
            long orders,
            BigDecimal revenue,
            BigDecimal previousRevenue) {}

    record JourneyView(
            long id,
            String name,
            long entered,
            long converted,
            double rate,
            @Nullable Double controlRate,
            @Nullable Double lift,
            @Nullable Double low,
            @Nullable Double high,
            BigDecimal revenue) {

        static JourneyView of(Contribution journey) {
            return new JourneyView(
                    journey.journey().value(),
                    journey.name(),
                    journey.entered(),
                    journey.converted(),
                    journey.rate(),
                    journey.controlRate(),
                    journey.lift(),
                    journey.low(),
                    journey.high(),
                    journey.revenue());
        }
    }
}
