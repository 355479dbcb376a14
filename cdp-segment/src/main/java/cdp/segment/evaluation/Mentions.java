package cdp.segment.evaluation;

import cdp.segment.condition.AttributeIs;
import cdp.segment.condition.Condition;
import cdp.segment.condition.EventDone;
import cdp.segment.condition.Group;
import cdp.segment.condition.InSegment;
import cdp.segment.condition.Where;
import cdp.segment.condition.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a condition looks at, other segments' definitions included: who need not be asked again, and what need not be read. */
public final class Mentions {
    private final Set<String> events = new TreeSet<>();
    private final Set<String> attributes = new TreeSet<>();
    private final Set<Long> segments = new TreeSet<>();
    private boolean timeDriven;
    private boolean looksBackForEver;
    private Duration longest = Duration.ZERO;
    private Instant earliest = Instant.MAX;

    private Mentions() {}

    public static Mentions of(Condition condition, Definitions definitions) {
        Mentions mentions = new Mentions();
        mentions.add(condition, definitions);
        return mentions;
    }

    /** What all of them together look at. */
    public static Mentions of(Iterable<Condition> conditions, Definitions definitions) {
        Mentions mentions = new Mentions();
        conditions.forEach(condition -> mentions.add(condition, definitions));
        return mentions;
    }

    private void add(Condition condition, Definitions definitions) {
        switch (condition) {
            case Group group -> group.conditions().forEach(child -> add(child, definitions));
            case AttributeIs is -> {
                attributes.add(is.key());
                timeDriven |= is.test().dependsOnNow();
            }
            case EventDone done -> add(done);
            case InSegment member -> {
                Condition definition = definitions.of(member.segmentId());
                if (segments.add(member.segmentId()) && definition != null) {
                    add(definition, definitions);
                }
            }
        }
    }

    private void add(EventDone done) {
        events.add(done.event());
        timeDriven |= done.where().stream().map(Where::test).anyMatch(test -> test.dependsOnNow());
        switch (done.window()) {
            case Window.Ever() -> looksBackForEver = true;
            case Window.Last(var span) -> {
                timeDriven = true;
                longest = longest.compareTo(span.length()) > 0 ? longest : span.length();
            }
            case Window.Between(var from, var _) -> earliest = from.isBefore(earliest) ? from : earliest;
        }
    }

    public Set<String> events() {
        return events;
    }

    public Set<String> attributes() {
        return attributes;
    }

    /** Segments named, however deep. */
    public Set<Long> segments() {
        return segments;
    }

    /** Whether the answer may change by time alone, without an event that was told ahead of its time. */
    public boolean isTimeDriven() {
        return timeDriven;
    }

    /** Events before this are not looked at from now on; null when all are. */
    public @Nullable Instant since(Instant now) {
        if (looksBackForEver) {
            return null;
        }
        Instant rolling = now.minus(longest);
        return earliest.isBefore(rolling) ? earliest : rolling;
    }
}
