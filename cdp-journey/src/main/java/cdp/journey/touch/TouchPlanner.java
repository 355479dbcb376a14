package cdp.journey.touch;

import cdp.identity.OneId;
import cdp.identity.Person;
import cdp.identity.Persons;
import cdp.identity.SqlArrays;
import cdp.journey.JourneyId;
import cdp.journey.TouchPolicies;
import cdp.journey.TouchPolicy;
import cdp.journey.report.Counters;
import cdp.profile.ConsentRecord;
import cdp.profile.Consents;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Enters intents into the ledger, each with what the gate says of it now. A message that is refused is entered too, with the reason. */
@Component
public class TouchPlanner {
    private static final String ENTER = """
            INSERT INTO journey.touches (journey_id, version, node, one_id, occurrence, run_id, channel, template_id, url, body_template,
                purpose, needs_consent, control, trigger, status, reason, due_at, planned_at, finished_at)
            SELECT u.journey_id, u.version, u.node, u.one_id, u.occurrence, u.run_id, u.channel, u.template_id, u.url, u.body_template,
                u.purpose, u.needs_consent, u.control, u.trigger::jsonb, u.status, u.reason, u.due_at, ?,
                CASE u.status WHEN 'refused' THEN ?::timestamptz END
            FROM unnest(?::bigint[], ?::integer[], ?::text[], ?::bigint[], ?::text[], ?::bigint[], ?::text[], ?::bigint[], ?::text[],
                ?::text[], ?::text[], ?::boolean[], ?::boolean[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                AS u (journey_id, version, node, one_id, occurrence, run_id, channel, template_id, url, body_template, purpose,
                    needs_consent, control, trigger, status, reason, due_at)
            ON CONFLICT (journey_id, version, node, one_id, occurrence) DO NOTHING RETURNING journey_id, node, status
            """;

    private final JdbcTemplate jdbc;
    private final Persons persons;
    private final Consents consents;
    private final RecentTouches recent;
    private final TouchPolicies policies;
    private final Counters counters;

    TouchPlanner(
            JdbcTemplate jdbc,
            Persons persons,
            Consents consents,
            RecentTouches recent,
            TouchPolicies policies,
            Counters counters) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.consents = consents;
        this.recent = recent;
        this.policies = policies;
        this.counters = counters;
    }

    private record Planned(
            TouchIntent intent, String status, @Nullable String reason, Instant dueAt) {}

    private record Entered(JourneyId journey, String node, String status) {}

    /** @return whether anything is to be handed over */
    public boolean plan(List<TouchIntent> intents, Instant now) {
        if (intents.isEmpty()) {
            return false;
        }
        List<Entered> entered = enter(judge(intents, now), now);
        Counters.Tally tally = new Counters.Tally();
        boolean anything = false;
        for (Entered one : entered) {
            anything |= one.status().equals("planned");
            if (one.status().equals("refused")) {
                tally.add(one.journey(), one.node(), "refused");
            }
        }
        counters.add(tally);
        return anything;
    }

    private List<Planned> judge(List<TouchIntent> intents, Instant now) {
        List<OneId> people =
                intents.stream().map(TouchIntent::person).distinct().toList();
        TouchPolicy policy = policies.current();
        Map<OneId, List<ConsentRecord>> said = consents.of(people);
        Map<OneId, Long> lately = recent.count(people, now.minus(Duration.ofDays(policy.capDays())));
        Map<OneId, List<String>> kinds = new HashMap<>();
        for (Person person : persons.find(people)) {
            kinds.put(person.id(), person.kinds());
        }
        List<Planned> planned = new ArrayList<>(intents.size());
        for (TouchIntent intent : intents) {
            planned.add(judge(
                    intent,
                    new Candidate(
                            intent.channel(),
                            intent.purpose(),
                            intent.needsConsent(),
                            intent.control(),
                            ContactPoints.reaches(intent.channel(), kinds.getOrDefault(intent.person(), List.of())),
                            null,
                            said.getOrDefault(intent.person(), List.of()),
                            lately.getOrDefault(intent.person(), 0L),
                            policy,
                            now)));
        }
        return planned;
    }

    private static Planned judge(TouchIntent intent, Candidate candidate) {
        return switch (anyAddress(candidate)) {
            case Verdict.Allowed() -> new Planned(intent, "planned", null, candidate.now());
            case Verdict.Refused(var reason) -> new Planned(intent, "refused", reason, candidate.now());
            case Verdict.Deferred(var reason, var until) -> new Planned(intent, "deferred", reason, until);
        };
    }

    /** Which address it will be is not known yet: consent given to any of them is enough until the hand-off. */
    private static Verdict anyAddress(Candidate candidate) {
        Verdict verdict = TouchGate.judge(candidate);
        for (ConsentRecord told : candidate.consents()) {
            if (verdict instanceof Verdict.Allowed || told.contactKey() == null) {
                continue;
            }
            verdict = TouchGate.judge(new Candidate(
                    candidate.channel(),
                    candidate.purpose(),
                    candidate.needsConsent(),
                    candidate.control(),
                    candidate.contactable(),
                    told.contactKey(),
                    candidate.consents(),
                    candidate.lately(),
                    candidate.policy(),
                    candidate.now()));
        }
        return verdict;
    }

    private List<Entered> enter(List<Planned> planned, Instant now) {
        List<TouchIntent> intents = planned.stream().map(Planned::intent).toList();
        return jdbc.query(
                ENTER,
                (row, number) -> new Entered(new JourneyId(row.getLong(1)), row.getString(2), row.getString(3)),
                Timestamp.from(now),
                Timestamp.from(now),
                SqlArrays.longs(
                        intents.stream().map(one -> one.journey().value()).toList()),
                SqlArrays.integers(intents.stream().map(TouchIntent::version).toList()),
                SqlArrays.texts(intents.stream().map(TouchIntent::node).toList()),
                SqlArrays.longs(
                        intents.stream().map(one -> one.person().value()).toList()),
                SqlArrays.texts(intents.stream().map(TouchIntent::occurrence).toList()),
                SqlArrays.longs(intents.stream().map(TouchIntent::run).toList()),
                SqlArrays.texts(intents.stream().map(TouchIntent::channel).toList()),
                new SqlArrayValue(
                        "int8", intents.stream().map(TouchIntent::template).toArray()),
                SqlArrays.texts(intents.stream().map(TouchIntent::url).toList()),
                SqlArrays.texts(intents.stream().map(TouchIntent::bodyTemplate).toList()),
                SqlArrays.texts(intents.stream().map(TouchIntent::purpose).toList()),
                new SqlArrayValue(
                        "bool", intents.stream().map(TouchIntent::needsConsent).toArray()),
                new SqlArrayValue(
                        "bool", intents.stream().map(TouchIntent::control).toArray()),
                SqlArrays.texts(intents.stream().map(TouchIntent::trigger).toList()),
                SqlArrays.texts(planned.stream().map(Planned::status).toList()),
                SqlArrays.texts(planned.stream().map(Planned::reason).toList()),
                SqlArrays.instants(planned.stream().map(Planned::dueAt).toList()));
    }
}
