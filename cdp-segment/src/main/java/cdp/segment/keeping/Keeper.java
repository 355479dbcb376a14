package cdp.segment.keeping;

import cdp.identity.OneId;
import cdp.profile.Histories;
import cdp.profile.Histories.History;
import cdp.segment.Eligibility.Answer;
import cdp.segment.MembershipChanged.Cause;
import cdp.segment.catalog.PublishedDefinitions;
import cdp.segment.catalog.PublishedDefinitions.Published;
import cdp.segment.evaluation.PersonEvaluator;
import cdp.segment.evaluation.PersonFacts;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Evaluates people one at a time and enters the answers into a shard's ledger. Whoever asks, the answer is what the tables say
 * while the shard is held, so the last one to write knows best and asking twice changes nothing.
 */
@Component
public class Keeper {
    private final ShardTables tables;
    private final Histories histories;
    private final PublishedDefinitions published;
    private final Clock clock;
    private volatile @Nullable LiveSegments latest;

    Keeper(ShardTables tables, Histories histories, PublishedDefinitions published, Clock clock) {
        this.tables = tables;
        this.histories = histories;
        this.published = published;
        this.clock = clock;
    }

    public int shards() {
        return tables.shards();
    }

    /** Holds the shard, for the caller's transaction; then reads what is in force. */
    public ShardLedger open(int shard, Collection<Long> alsoOf) {
        ShardTables.Held held = tables.hold(shard);
        return new ShardLedger(
                tables, shard, held, live(), alsoOf, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private LiveSegments live() {
        PublishedDefinitions.All now = published.now();
        LiveSegments known = latest;
        if (known == null || !known.published().equals(now)) {
            known = new LiveSegments(now);
            latest = known;
        }
        return known;
    }

    /** Evaluates everybody something was heard of. */
    public void hear(ShardLedger ledger, Heard heard) {
        LiveSegments live = ledger.live();
        Map<OneId, Set<Long>> asked = new TreeMap<>();
        heard.people().forEach((person, news) -> asked.put(person, news.concerning(live, ledger.isKnown(person))));
        judge(ledger, asked, person -> {
            Heard.News news = heard.people().get(person);
            return news != null && news.isMerged() ? Cause.MERGE : Cause.EVENT;
        });
    }

    /** Evaluates people again because of the time; segments that are gone are left out. */
    public void lookAgain(ShardLedger ledger, Map<OneId, Set<Long>> asked) {
        LiveSegments live = ledger.live();
        Map<OneId, Set<Long>> still = new TreeMap<>();
        asked.forEach((person, segments) -> {
            for (long segment : segments) {
                if (live.find(segment) == null) {
                    ledger.recheck(segment, person, null);
                } else {
                    still.computeIfAbsent(person, first -> new TreeSet<>()).add(segment);
                }
            }
        });
        judge(ledger, still, person -> Cause.TIME);
    }

    private interface Why {
        Cause of(OneId person);
    }

    private void judge(ShardLedger ledger, Map<OneId, Set<Long>> asked, Why why) {
        LiveSegments live = ledger.live();
        Set<Long> segments = new TreeSet<>();
        asked.values().forEach(segments::addAll);
        Map<OneId, History> known =
                histories.read(asked.keySet(), live.events(segments), live.since(segments, ledger.now()));
        PersonEvaluator evaluator = new PersonEvaluator(live.published());
        asked.forEach((person, concerned) -> {
            History history = known.get(person);
            if (history == null || !history.person().equals(person)) {
                leave(ledger, live.all(), person);
                return;
            }
            ledger.known(person);
            PersonFacts facts = PersonFacts.of(history);
            for (long id : concerned) {
                Published segment = Objects.requireNonNull(live.find(id));
                Answer answer = evaluator.answer(segment.definition(), facts, ledger.now());
                note(ledger, segment, person, answer, why.of(person));
            }
        });
    }

    private static void note(ShardLedger ledger, Published segment, OneId person, Answer answer, Cause cause) {
        ledger.answered(segment.id(), segment.version(), person, answer.holds(), cause);
        ledger.recheck(segment.id(), person, answer.nextChangeAt());
        if (segment.computing()) {
            ledger.touch(segment.id(), person);
        }
    }

    /** Somebody who is somebody else now is a member only as that other. */
    private static void leave(ShardLedger ledger, List<Published> segments, OneId person) {
        ledger.gone(person);
        for (Published segment : segments) {
            ledger.answered(segment.id(), segment.version(), person, false, Cause.MERGE);
            if (segment.computing()) {
                ledger.touch(segment.id(), person);
            }
        }
    }
}
