package cdp.identity.graph;

import cdp.identity.RawPosition;
import cdp.ingest.Event;
import org.jspecify.annotations.Nullable;

/**
 * What made people change.
 *
 * @param kind {@code event}, {@code decision} or {@code rules}
 * @param by who decided; null when nobody did
 */
record Cause(
        String kind,
        Event event,
        RawPosition position,
        @Nullable String by) {
    static Cause of(Mention mention) {
        Order order = Order.in(mention.event());
        return order == null
                ? new Cause("event", mention.event(), mention.position(), null)
                : new Cause(order.cause(), mention.event(), mention.position(), order.by());
    }
}
