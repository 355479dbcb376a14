package cdp.journey.definition;

import cdp.segment.SegmentId;
import cdp.segment.condition.Condition;
import cdp.segment.condition.Where;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one node of a journey does. Immutable; the ports are the ways out of it. */
public sealed interface Step {
    String NEXT = "next";

    /** Every way out, in the order they are drawn. */
    List<String> ports();

    /** Where people come in. */
    sealed interface Trigger extends Step {
        @Override
        default List<String> ports() {
            return List.of(NEXT);
        }
    }

    /**
     * An event lands.
     *
     * @param key the property whose value is what this walk is about, such as {@code cart_id}; null when each event is
     * @param condition what must hold of the person then; null for anybody
     */
    record EventTrigger(
            String event,
            List<Where> where,
            @Nullable String key,
            @Nullable Condition condition) implements Trigger {}

    record SegmentTrigger(SegmentId segment, boolean onEntered) implements Trigger {}

    record Wait(Duration length) implements Step {
        @Override
        public List<String> ports() {
            return List.of(NEXT);
        }
    }

    /** Until the event happens, at any time since the trigger, or the time is over. */
    record WaitForEvent(EventRule event, Duration atMost) implements Step {
        public static final String HAPPENED = "happened";
        public static final String TIMEOUT = "timeout";

        @Override
        public List<String> ports() {
            return List.of(HAPPENED, TIMEOUT);
        }
    }

    record Branch(Condition condition) implements Step {
        public static final String YES = "yes";
        public static final String NO = "no";

        @Override
        public List<String> ports() {
            return List.of(YES, NO);
        }
    }

    /**
     * A random but lasting choice.
     *
     * @param control the share, in per cent, of people nothing is ever sent to on their way on; 0 for none
     */
    record Split(List<Arm> arms, int control) implements Step {
        public static final String CONTROL = "control";

        public record Arm(String id, String name, int weight) {}

        @Override
        public List<String> ports() {
            return Stream.concat(arms.stream().map(Arm::id), control > 0 ? Stream.of(CONTROL) : Stream.empty())
                    .toList();
        }
    }

    /** @param purpose null for that of the journey */
    record SendEmail(long template, @Nullable String purpose) implements Step {
        @Override
        public List<String> ports() {
            return List.of(NEXT);
        }
    }

    /**
     * @param send whether it is a message to the person, which needs consent, rather than a call to a system
     * @param bodyTemplate Liquid that yields JSON; null for the usual body
     */
    record CallWebhook(
            String url,
            @Nullable String bodyTemplate,
            boolean send,
            @Nullable String purpose) implements Step {
        @Override
        public List<String> ports() {
            return List.of(NEXT);
        }
    }

    /** @param value JSON text of a scalar */
    record SetAttribute(String key, String value) implements Step {
        @Override
        public List<String> ports() {
            return List.of(NEXT);
        }
    }

    record End() implements Step {
        @Override
        public List<String> ports() {
            return List.of();
        }
    }
}
