package cdp.journey.execution;

import cdp.identity.OneId;
import cdp.identity.Persons;
import cdp.identity.ResolvedCodec;
import cdp.identity.ResolvedMessage;
import cdp.identity.ResolvedMessage.Landed;
import cdp.identity.ResolvedMessage.MergedAway;
import cdp.identity.ResolvedMessage.Regrouped;
import cdp.identity.SqlArrays;
import cdp.ingest.Event;
import cdp.ingest.JsonDoc;
import cdp.journey.JourneySignals;
import cdp.journey.definition.Step;
import cdp.journey.execution.Entries.Entry;
import cdp.journey.execution.LiveJourneys.Live;
import cdp.segment.Eligibility;
import cdp.segment.MembershipChanged;
import cdp.segment.MembershipCodec;
import cdp.segment.PropertyTests;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a poll of either topic does to journeys, in one transaction with the position it is read up to. */
@Component
class JourneyIntake {
    /** The rows are locked in the order of their ids. */
    private static final String WAKE = """
            WITH moved AS (SELECT r.id FROM journey.runs r WHERE (r.state = 'active' OR r.goal_until > ?) AND r.id IN (
                    SELECT w.run_id FROM unnest(?::bigint[], ?::text[]) AS e (one_id, name)
                    JOIN journey.watches w ON w.one_id = e.one_id AND w.event_name = e.name)
                ORDER BY r.id FOR UPDATE)
            UPDATE journey.runs r SET due_at = ? FROM moved WHERE r.id = moved.id
            """;

    private final NewRecords newRecords;
    private final LiveJourneys journeys;
    private final Entries entries;
    private final RunMerges merges;
    private final RunSplits splits;
    private final Persons persons;
    private final Eligibility eligibility;
    private final JourneySignals signals;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    JourneyIntake(
            NewRecords newRecords,
            LiveJourneys journeys,
            Entries entries,
            RunMerges merges,
            RunSplits splits,
            Persons persons,
            Eligibility eligibility,
            JourneySignals signals,
            JdbcTemplate jdbc,
            Clock clock) {
        this.newRecords = newRecords;
        this.journeys = journeys;
        this.entries = entries;
        this.merges = merges;
        this.splits = splits;
        this.persons = persons;
        this.eligibility = eligibility;
        this.signals = signals;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public void resolved(List<ConsumerRecord<byte[], byte[]>> records, Set<Integer> fresh) {
        List<ResolvedMessage> messages = newRecords.take(records, fresh, ResolvedCodec::decode);
        if (messages.isEmpty()) {
            return;
        }
        Map<OneId, OneId> today = persons.current(
                messages.stream().map(ResolvedMessage::person).distinct().toList());
        List<Landed> landed = new ArrayList<>();
        for (ResolvedMessage message : messages) {
            switch (message) {
                case Landed one -> landed.add(one);
                case Regrouped divided -> splits.follow(divided.people());
                case MergedAway gone -> merges.follow(gone.person(), today.getOrDefault(gone.person(), gone.into()));
            }
        }
        boolean entered = entries.enter(journeys.running().stream()
                .flatMap(live -> entriesByEvent(live, landed, today).stream())
                .toList());
        int woken = wake(landed, today);
        if (entered || woken > 0 || landed.size() < messages.size()) {
            signals.walks().giveAfterCommit();
        }
    }

    private List<Entry> entriesByEvent(Live live, List<Landed> landed, Map<OneId, OneId> today) {
        if (!(live.definition().trigger() instanceof Step.EventTrigger trigger)) {
            return List.of();
        }
        List<Entry> wished = new ArrayList<>();
        for (Landed one : landed) {
            Event event = one.event();
            if (event.name().equals(trigger.event())
                    && !event.occurredAt().isBefore(live.since())
                    && PropertyTests.pass(trigger.where(), event.properties(), clock.instant())) {
                String key = trigger.key() == null ? null : Keys.value(event.properties(), trigger.key());
                wished.add(new Entry(
                        live,
                        today.getOrDefault(one.person(), one.person()),
                        key,
                        new Triggered(
                                event.id().value().toString(), event.name(), event.occurredAt(), event.properties())));
            }
        }
        return trigger.condition() == null ? wished : eligible(wished, trigger);
    }

    private List<Entry> eligible(List<Entry> wished, Step.EventTrigger trigger) {
        if (wished.isEmpty() || trigger.condition() == null) {
            return wished;
        }
        Set<OneId> people = new HashSet<>();
        wished.forEach(entry -> people.add(entry.person()));
        Map<OneId, Eligibility.Answer> answers = eligibility.check(trigger.condition(), people, clock.instant());
        return wished.stream()
                .filter(entry -> {
                    Eligibility.Answer answer = answers.get(entry.person());
                    return answer != null && answer.holds();
                })
                .toList();
    }

    /** Whatever these events may move is looked at; whether they do move it is found out then. */
    private int wake(Collection<Landed> landed, Map<OneId, OneId> today) {
        if (landed.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        return jdbc.update(
                WAKE,
                Timestamp.from(now),
                SqlArrays.longs(landed.stream()
                        .map(one ->
                                today.getOrDefault(one.person(), one.person()).value())
                        .toList()),
                SqlArrays.texts(landed.stream().map(one -> one.event().name()).toList()),
                Timestamp.from(now));
    }

    @Transactional
    public void memberships(List<ConsumerRecord<byte[], byte[]>> records, Set<Integer> fresh) {
        List<MembershipChanged> changes = newRecords.take(records, fresh, MembershipCodec::decode);
        if (changes.isEmpty()) {
            return;
        }
        Map<OneId, OneId> today = persons.current(
                changes.stream().map(MembershipChanged::person).distinct().toList());
        boolean entered = entries.enter(journeys.running().stream()
                .flatMap(live -> entriesBySegment(live, changes, today))
                .toList());
        if (entered) {
            signals.walks().giveAfterCommit();
        }
    }

    private static Stream<Entry> entriesBySegment(Live live, List<MembershipChanged> changes, Map<OneId, OneId> today) {
        if (!(live.definition().trigger() instanceof Step.SegmentTrigger trigger)) {
            return Stream.empty();
        }
        MembershipChanged.Change wanted =
                trigger.onEntered() ? MembershipChanged.Change.ENTERED : MembershipChanged.Change.LEFT;
        return changes.stream()
                .filter(changed -> changed.segment().equals(trigger.segment())
                        && changed.change() == wanted
                        && !changed.at().isBefore(live.since())
                        && today.containsKey(changed.person()))
                .map(changed -> new Entry(
                        live, today.getOrDefault(changed.person(), changed.person()), null, triggered(changed)));
    }

    private static Triggered triggered(MembershipChanged changed) {
        return new Triggered(
                "segment-" + changed.segment().value() + '-' + changed.shard() + '-' + changed.seq(),
                "segment_" + changed.change().wireName(),
                changed.at(),
                JsonDoc.EMPTY);
    }
}
