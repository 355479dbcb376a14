package cdp.web.demo.brand;

import cdp.ingest.Event;
import java.util.Map;

/** What was done or told, in words of the dictionary of events. Lists in properties hold maps; all else is text, number or boolean. */
public sealed interface Deed {
    String name();

    Map<String, Object> properties();

    /** Something that happened. Shared by everyone who did the same. */
    record Done(String name, Map<String, Object> properties) implements Deed {}

    /** A step in the life of an order, whose properties are written out only when it is sent. */
    record OnOrder(String name, Order order) implements Deed {
        @Override
        public Map<String, Object> properties() {
            return order.properties(name);
        }
    }

    /** What somebody told about themselves. */
    record Told(Map<String, Object> properties) implements Deed {
        @Override
        public String name() {
            return Event.PROFILE_UPDATED;
        }
    }
}
