package cdp.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a delivery: how many events were accepted, and for each other one why not. */
public record Receipt(int accepted, List<Refused> refused) {

    /** @param index position of the event in the delivery, from 0 */
    public record Refused(int index, @Nullable String messageId, Refusal refusal) {}

    public static Receipt whollyRefused(Refusal refusal) {
        return new Receipt(0, List.of(new Refused(0, null, refusal)));
    }

    /** Nothing at all could be accepted although something was sent. */
    public boolean isRefusal() {
        return accepted == 0 && !refused.isEmpty();
    }
}
