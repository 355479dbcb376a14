package cdp.web.console.journeys;

import cdp.identity.OneId;
import cdp.identity.Persons;
import cdp.journey.JourneyFigures;
import cdp.journey.JourneyFigures.Counts;
import cdp.journey.JourneyFigures.Report;
import cdp.journey.JourneyFigures.Walk;
import cdp.journey.JourneyId;
import cdp.journey.Rehearsals;
import cdp.journey.Rehearsals.Rehearsal;
import cdp.web.console.ApiProblem;
import cdp.web.console.Cursor;
import cdp.web.console.Page;
import cdp.web.console.touch.PersonNames;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Who walked where, and what it came to. */
@RestController
@RequestMapping("/api/journeys/{id}")
class JourneyWalksController {
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 400;

    private final JourneyFigures figures;
    private final JourneyDesk desk;
    private final Rehearsals rehearsals;
    private final Persons persons;
    private final PersonNames names;

    JourneyWalksController(
            JourneyFigures figures, JourneyDesk desk, Rehearsals rehearsals, Persons persons, PersonNames names) {
        this.figures = figures;
        this.desk = desk;
        this.rehearsals = rehearsals;
        this.persons = persons;
        this.names = names;
    }

    record Position(long id) {}

    record TestRun(@Min(1) long oneId, @Nullable JsonNode draft) {}

    record WalkView(
            long id,
            long oneId,
            @Nullable String name,
            int version,
            String state,
            String nodeId,
            Instant enteredAt,
            @Nullable Instant dueAt,
            @Nullable Instant finishedAt,
            @Nullable String arm,
            @Nullable String key) {}

    record TestView(List<StepView> steps, List<SendView> sends) {}

    record StepView(
            String nodeId,
            Instant at,
            Map<String, String> result,
            @Nullable String port) {}

    record SendView(String nodeId, String channel, String subject, String text, String html, GateView gate) {}

    record GateView(boolean allowed, @Nullable String reason) {}

    @GetMapping("/counters")
    @Allows(Permission.JOURNEYS_READ)
    Counts counters(@PathVariable long id) {
        return figures.counts(desk.require(id).id());
    }

    @GetMapping("/report")
    @Allows(Permission.JOURNEYS_READ)
    Report report(@PathVariable long id, @RequestParam(required = false) @Nullable Integer days) {
        return figures.report(desk.require(id).id(), days == null ? USUAL_DAYS : Math.clamp(days, 1, MOST_DAYS));
    }

    @GetMapping("/runs")
    @Allows(Permission.JOURNEYS_READ)
    Page<WalkView> runs(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        JourneyId journey = desk.require(id).id();
        int size = Page.limit(limit);
        long before = Cursor.read(cursor, Position.class).map(Position::id).orElse(Long.MAX_VALUE);
        List<Walk> walks = figures.walks(journey, state == null || state.isEmpty() ? null : state, before, size + 1);
        Map<Long, String> called = names.of(walks.stream().map(Walk::oneId).toList());
        return Page.of(walks, size, walk -> view(walk, called.get(walk.oneId())), walk -> new Position(walk.id()));
    }

    private static WalkView view(Walk walk, @Nullable String name) {
        return new WalkView(
                walk.id(),
                walk.oneId(),
                name,
                walk.version(),
                walk.state(),
                walk.node(),
                walk.enteredAt(),
                walk.dueAt(),
                walk.finishedAt(),
                walk.arm(),
                walk.key());
    }

    /** Plays it through for one customer; sends nothing. */
    @PostMapping("/test")
    @Allows(Permission.JOURNEYS_MANAGE)
    TestView test(@PathVariable long id, @Valid @RequestBody TestRun test) {
        var journey = desk.require(id);
        OneId person = persons.current(new OneId(test.oneId()))
                .orElseThrow(() -> ApiProblem.notFound("customer " + test.oneId()));
        String draft = test.draft() == null || test.draft().isNull()
                ? journey.draft()
                : test.draft().toString();
        Rehearsal played = JourneyDesk.answering(() -> rehearsals.play(journey.id(), draft, person));
        return new TestView(
                played.steps().stream()
                        .map(step -> new StepView(
                                step.node(),
                                step.at(),
                                Map.of(
                                        "zh-CN", step.result().chinese(),
                                        "en-US", step.result().english()),
                                step.port()))
                        .toList(),
                played.sends().stream()
                        .map(send -> new SendView(
                                send.node(),
                                send.channel(),
                                send.subject(),
                                send.text(),
                                send.html(),
                                new GateView(send.allowed(), send.reason())))
                        .toList());
    }
}
