package cdp.segment.evaluation;

import cdp.segment.Eligibility.Answer;
import cdp.segment.PropertyTests;
import cdp.segment.condition.All;
import cdp.segment.condition.Any;
import cdp.segment.condition.AttributeIs;
import cdp.segment.condition.Condition;
import cdp.segment.condition.EventDone;
import cdp.segment.condition.InSegment;
import cdp.segment.condition.Measure;
import cdp.segment.condition.None;
import cdp.segment.condition.Window;
import cdp.segment.evaluation.PersonFacts.Deed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether a condition holds for one person. Pure and thread-safe; means the same as the SQL compiler, to the last bit. */
public final class PersonEvaluator {
    /** Beyond so many instants at which something may change, the answer is looked at again rather than foreseen. */
    private static final int MOST_TURNS = 200;

    private static final BigDecimal TOO_LARGE_TO_ADD = new BigDecimal("1e14");
    private static final double TEN_THOUSANDTHS = 10_000d;

    private final Definitions definitions;

    public PersonEvaluator(Definitions definitions) {
        this.definitions = definitions;
    }

    public Answer answer(Condition condition, PersonFacts facts, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        boolean holds = holds(condition, facts, now);
        return new Answer(holds, nextChange(condition, facts, now, holds));
    }

    public boolean holds(Condition condition, PersonFacts facts, Instant at) {
        Instant now = at.truncatedTo(ChronoUnit.MICROS);
        return switch (condition) {
            case All all -> all.conditions().stream().allMatch(one -> holds(one, facts, now));
            case Any any -> any.conditions().stream().anyMatch(one -> holds(one, facts, now));
            case None none -> none.conditions().stream().noneMatch(one -> holds(one, facts, now));
            case AttributeIs is -> ValueTest.passes(is.test(), facts.attribute(is.key()), now);
            case EventDone done ->
                done.tally()
                        .compare()
                        .holds(measure(done, facts, now).compareTo(done.tally().value()));
            case InSegment member -> {
                Condition definition = definitions.of(member.segmentId());
                yield (definition != null && holds(definition, facts, now)) == member.in();
            }
        };
    }

    /** What the tally of an event comes to. */
    public BigDecimal measure(EventDone done, PersonFacts facts, Instant now) {
        List<Deed> counting = counting(done, facts, now);
        return switch (done.tally().measure()) {
            case Measure.Count() -> BigDecimal.valueOf(counting.size());
            case Measure.Sum(String property) -> {
                BigDecimal sum = BigDecimal.ZERO;
                for (Deed deed : counting) {
                    sum = sum.add(addend(deed, property));
                }
                yield sum.movePointLeft(4);
            }
        };
    }

    /** In ten-thousandths. The product is taken in doubles, as the columnar engine does. */
    private static BigDecimal addend(Deed deed, String property) {
        Double number = ValueTest.number(deed.properties().path(property));
        if (number == null || Math.abs(number) >= TOO_LARGE_TO_ADD.doubleValue()) {
            return BigDecimal.ZERO;
        }
        return new BigDecimal(number * TEN_THOUSANDTHS).setScale(0, RoundingMode.HALF_UP);
    }

    /** The events a tally is taken over, in no order. */
    public List<Deed> counting(EventDone done, PersonFacts facts, Instant now) {
        return facts.deeds(done.event()).stream()
                .filter(deed -> isIn(done.window(), deed.at(), now))
                .filter(deed -> done.where().isEmpty() || PropertyTests.pass(done.where(), deed.properties(), now))
                .toList();
    }

    private static boolean isIn(Window window, Instant at, Instant now) {
        if (at.isAfter(now)) {
            return false;
        }
        return switch (window) {
            case Window.Ever() -> true;
            case Window.Last(var span) -> at.isAfter(now.minus(span.length()));
            case Window.Between(var from, var to) -> !at.isBefore(from) && at.isBefore(to);
        };
    }

    /** Tries the instants at which anything the condition looks at comes or goes, the nearest first. */
    private @Nullable Instant nextChange(Condition condition, PersonFacts facts, Instant now, boolean holds) {
        TreeSet<Instant> turns = new TreeSet<>();
        new Turns(definitions, facts, now, turns).of(condition);
        int tried = 0;
        for (Instant turn : turns) {
            if (++tried > MOST_TURNS || holds(condition, facts, turn) != holds) {
                return turn;
            }
        }
        return null;
    }
}
