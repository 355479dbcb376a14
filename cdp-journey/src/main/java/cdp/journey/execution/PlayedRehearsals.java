package cdp.journey.execution;

import cdp.identity.OneId;
import cdp.ingest.EventCodec;
import cdp.ingest.Identifier;
import cdp.ingest.JsonDoc;
import cdp.journey.JourneyId;
import cdp.journey.JourneyRefused;
import cdp.journey.Rehearsals;
import cdp.journey.Templates;
import cdp.journey.TouchPolicies;
import cdp.journey.definition.Definition;
import cdp.journey.definition.DefinitionReader;
import cdp.journey.definition.EventRule;
import cdp.journey.definition.References;
import cdp.journey.definition.Step;
import cdp.journey.execution.Run.State;
import cdp.journey.touch.Candidate;
import cdp.journey.touch.ContactPoints;
import cdp.journey.touch.RecentTouches;
import cdp.journey.touch.TouchGate;
import cdp.journey.touch.Verdict;
import cdp.profile.Consents;
import cdp.profile.Happenings.Happening;
import cdp.profile.Profiles;
import cdp.profile.Timeline;
import cdp.segment.Eligibility;
import cdp.segment.PropertyTests;
import cdp.segment.condition.Condition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Plays rehearsals with the very executor and gate that are used in earnest. Imported by the module, since every console needs it. */
public class PlayedRehearsals implements Rehearsals {
    private static final int MOST_WAITS = 100;
    private static final int EVENTS_LOOKED_AT = 50;

    private final DefinitionReader reader;
    private final Eligibility eligibility;
    private final Timeline timeline;
    private final Profiles profiles;
    private final Consents consents;
    private final RecentTouches recent;
    private final TouchPolicies policies;
    private final Templates templates;
    private final Clock clock;

    PlayedRehearsals(
            References references,
            Eligibility eligibility,
            Timeline timeline,
            Profiles profiles,
            Consents consents,
            RecentTouches recent,
            TouchPolicies policies,
            Templates templates,
            Clock clock) {
        this.reader = new DefinitionReader(references);
        this.eligibility = eligibility;
        this.timeline = timeline;
        this.profiles = profiles;
        this.consents = consents;
        this.recent = recent;
        this.policies = policies;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public Rehearsal play(JourneyId journey, String json, OneId person) {
        Definition definition = reader.read(json)
                .sound()
                .orElseThrow(() -> new JourneyRefused("has_problems", "the journey has problems"));
        Instant now = clock.instant();
        Triggered trigger = trigger(definition, person, now);
        Run run = start(journey, definition, person, trigger, now);
        Rehearsal rehearsal = new Rehearsal(new ArrayList<>(), new ArrayList<>());
        Facts facts = facts(person, now);
        Instant at = now;
        for (int waits = 0; waits < MOST_WAITS && run.isActive(); waits++) {
            Instant then = at;
            run = switch (StepExecutor.advance(definition, run, then, facts)) {
                case Advance.Blocked(var blocked, var effects) -> {
                    note(definition, blocked, effects, then, rehearsal);
                    yield blocked;
                }
                case Advance.Finished(var finished, var effects) -> {
                    note(definition, finished, effects, then, rehearsal);
                    rehearsal
                            .steps()
                            .add(new Passage(finished.node(), then, new Words("旅程结束", "the journey ends"), null));
                    yield finished;
                }
                case Advance.Asks(var condition) -> throw new IllegalStateException("nobody answered " + condition);
            };
            at = Objects.requireNonNullElse(run.dueAt(), at);
        }
        return rehearsal;
    }

    /** The latest event of the person's that would let them in; one made up when there is none. */
    private Triggered trigger(Definition definition, OneId person, Instant now) {
        if (definition.trigger() instanceof Step.EventTrigger event) {
            return timeline
                    .read(person, new Timeline.Filter(null, null, event.event(), null, null), null, EVENTS_LOOKED_AT)
                    .stream()
                    .filter(entry -> PropertyTests.pass(event.where(), entry.properties(), now))
                    .findFirst()
                    .map(entry -> new Triggered(
                            entry.id().value().toString(), entry.name(), entry.occurredAt(), entry.properties()))
                    .orElseGet(() -> new Triggered("rehearsal", event.event(), now, JsonDoc.EMPTY));
        }
        return new Triggered("rehearsal", "segment_entered", now, JsonDoc.EMPTY);
    }

    private static Run start(JourneyId journey, Definition definition, OneId person, Triggered trigger, Instant now) {
        String key = definition.key();
        Map<String, String> arms = Arms.choose(definition, journey, person);
        return new Run(
                0,
                journey,
                0,
                person,
                "rehearsal",
                key == null ? null : Keys.value(trigger.properties(), key),
                State.ACTIVE,
                definition.triggerNode(),
                null,
                now,
                null,
                arms,
                false,
                Map.of(),
                trigger,
                now,
                null,
                null,
                null,
                null);
    }

    private Facts facts(OneId person, Instant now) {
        return new Facts() {
            @Override
            public Optional<Boolean> holds(Condition condition) {
                return Optional.of(eligibility.check(condition, person, now).holds());
            }

            @Override
            public Optional<Happening> first(EventRule rule, Instant until) {
                return Optional.empty();
            }
        };
    }

    private void note(Definition definition, Run run, List<Effect> effects, Instant at, Rehearsal rehearsal) {
        for (Effect effect : effects) {
            switch (effect) {
                case Effect.LeftBy(var node, var port) ->
                    rehearsal.steps().add(new Passage(node, at, StepWords.of(definition.step(node), port), port));
                case Effect.Touch touch -> rehearsal.sends().add(sending(definition, run, touch, at));
                case Effect.CameTo came -> {
                    // told when it is left
                }
                case Effect.Attribute set -> {
                    // told as a step
                }
            }
        }
    }

    private Sending sending(Definition definition, Run run, Effect.Touch touch, Instant at) {
        return switch (touch.step()) {
            case Step.SendEmail send -> {
                Verdict verdict = gate("email", purpose(definition, send.purpose()), true, run, at);
                Templates.Preview preview = templates
                        .find(send.template())
                        .map(template -> templates.preview(
                                template, run.person(), run.trigger().toJson()))
                        .orElseGet(() -> new Templates.Preview("", "", "", List.of()));
                yield sending(touch.node(), "email", preview, verdict);
            }
            case Step.CallWebhook call ->
                sending(
                        touch.node(),
                        "webhook",
                        new Templates.Preview(call.url(), "", body(call, run), List.of()),
                        gate("webhook", purpose(definition, call.purpose()), call.send(), run, at));
            default -> throw new IllegalStateException("node " + touch.node() + " sends nothing");
        };
    }

    private static String body(Step.CallWebhook call, Run run) {
        return call.bodyTemplate() == null
                ? EventCodec.JSON.readTree(run.trigger().toJson()).toPrettyString()
                : call.bodyTemplate();
    }

    private static Sending sending(String node, String channel, Templates.Preview preview, Verdict verdict) {
        String reason = switch (verdict) {
            case Verdict.Allowed() -> preview.missing().isEmpty() ? null : "missing_variable";
            case Verdict.Refused(var why) -> why;
            case Verdict.Deferred(var why, var until) -> why;
        };
        return new Sending(node, channel, preview.subject(), preview.text(), preview.html(), reason == null, reason);
    }

    private static String purpose(Definition definition, @Nullable String own) {
        return own == null ? definition.purpose() : own;
    }

    private Verdict gate(String channel, String purpose, boolean needsConsent, Run run, Instant at) {
        OneId person = run.person();
        var policy = policies.current();
        var summary = profiles.summaries(List.of(person)).get(person);
        var contact = summary == null ? Optional.<Identifier>empty() : ContactPoints.of(channel, summary.identifiers());
        return TouchGate.judge(new Candidate(
                channel,
                purpose,
                needsConsent,
                run.control(),
                contact.isPresent() || ContactPoints.reaches(channel, List.of()),
                contact.map(consents::keyOf).orElse(null),
                consents.of(person),
                recent.count(List.of(person), at.minus(Duration.ofDays(policy.capDays())))
                        .getOrDefault(person, 0L),
                policy,
                at));
    }
}
