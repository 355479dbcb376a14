package cdp.web.console.segments;

import cdp.identity.OneId;
import cdp.identity.Persons;
import cdp.segment.MembershipChanged;
import cdp.segment.Memberships;
import cdp.segment.Memberships.ChangePosition;
import cdp.segment.Memberships.Member;
import cdp.segment.Memberships.Membership;
import cdp.segment.Memberships.Size;
import cdp.segment.Segment;
import cdp.segment.SegmentId;
import cdp.segment.Segments;
import cdp.web.console.ApiProblem;
import cdp.web.console.Cursor;
import cdp.web.console.Page;
import cdp.web.console.customers.CustomerList;
import cdp.web.console.customers.CustomerRow;
import cdp.web.security.Allows;
import cdp.web.security.Permission;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who is in a segment, who came and went. */
@RestController
@RequestMapping("/api")
class MembersController {
    private final SegmentDesk desk;
    private final Segments segments;
    private final Memberships memberships;
    private final CustomerList customers;
    private final Persons persons;
    private final Clock clock;

    MembersController(
            SegmentDesk desk,
            Segments segments,
            Memberships memberships,
            CustomerList customers,
            Persons persons,
            Clock clock) {
        this.desk = desk;
        this.segments = segments;
        this.memberships = memberships;
        this.customers = customers;
        this.persons = persons;
        this.clock = clock;
    }

    record MemberView(
            @JsonUnwrapped CustomerRow customer, @Nullable Instant enteredAt) {}

    record MemberPage(List<MemberView> items, @Nullable String next, long total) {}

    record After(long oneId) {}

    record ChangeView(Instant at, long oneId, @Nullable String name, String change, String cause) {}

    record MembershipView(long id, String name, @Nullable Instant enteredAt) {}

    @GetMapping("/segments/{id}/members")
    @Allows({Permission.SEGMENTS_READ, Permission.CUSTOMERS_READ})
    MemberPage members(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        Segment segment = desk.require(id);
        int most = Page.limit(limit);
        long after = Cursor.read(cursor, After.class).map(After::oneId).orElse(0L);
        List<Member> fetched = memberships.members(segment.id(), after, most + 1);
        List<Member> page = fetched.size() > most ? fetched.subList(0, most) : fetched;
        Map<Long, CustomerRow> rows = rows(page.stream().map(Member::person).toList());
        return new MemberPage(
                page.stream().flatMap(member -> view(member, rows)).toList(),
                fetched.size() > most
                        ? Cursor.after(new After(page.getLast().person().value()))
                        : null,
                memberships.size(segment.id()));
    }

    private static Stream<MemberView> view(Member member, Map<Long, CustomerRow> rows) {
        return Stream.ofNullable(rows.get(member.person().value())).map(row -> new MemberView(row, member.enteredAt()));
    }

    private Map<Long, CustomerRow> rows(List<OneId> people) {
        return customers.of(people.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(CustomerRow::oneId, Function.identity()));
    }

    @GetMapping("/segments/{id}/sizes")
    @Allows(Permission.SEGMENTS_READ)
    Page<Size> sizes(@PathVariable long id, @RequestParam(defaultValue = "90") @Min(1) @Max(400) int days) {
        Instant now = clock.instant();
        return Page.whole(memberships.history(desk.require(id).id(), now.minus(Duration.ofDays(days))));
    }

    @GetMapping("/segments/{id}/changes")
    @Allows({Permission.SEGMENTS_READ, Permission.CUSTOMERS_READ})
    Page<ChangeView> changes(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Page.limit(limit);
        List<MembershipChanged> fetched = memberships.changes(
                desk.require(id).id(), Cursor.read(cursor, ChangePosition.class).orElse(null), most + 1);
        Map<Long, CustomerRow> rows =
                rows(fetched.stream().map(MembershipChanged::person).toList());
        return Page.of(
                fetched,
                most,
                change -> view(change, rows.get(change.person().value())),
                change -> new ChangePosition(change.at(), change.shard(), change.seq()));
    }

    private static ChangeView view(MembershipChanged change, @Nullable CustomerRow person) {
        return new ChangeView(
                change.at(),
                change.person().value(),
                person == null ? null : person.name(),
                change.change().wireName(),
                change.cause().wireName());
    }

    @GetMapping("/customers/{oneId}/segments")
    @Allows({Permission.SEGMENTS_READ, Permission.CUSTOMERS_READ})
    Page<MembershipView> segmentsOf(@PathVariable long oneId) {
        OneId person = Optional.of(oneId)
                .filter(number -> number > 0)
                .flatMap(number -> persons.current(new OneId(number)))
                .orElseThrow(() -> ApiProblem.notFound("customer " + oneId));
        List<Membership> memberOf = memberships.of(person);
        Map<SegmentId, Segment> known =
                segments.find(memberOf.stream().map(Membership::segment).toList());
        return Page.whole(memberOf.stream()
                .flatMap(membership -> Stream.ofNullable(known.get(membership.segment()))
                        .map(segment ->
                                new MembershipView(segment.id().value(), segment.name(), membership.enteredAt())))
                .toList());
    }
}
