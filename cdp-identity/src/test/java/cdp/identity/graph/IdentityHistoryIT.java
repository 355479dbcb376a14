package cdp.identity.graph;

import static cdp.ingest.testing.Events.member;
import static cdp.ingest.testing.Events.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cdp.identity.IdentityHistory;
import cdp.identity.IdentityHistory.Cause;
import cdp.identity.IdentityHistory.Change;
import cdp.identity.IdentityHistory.Kind;
import cdp.identity.IdentityHistory.Order;
import cdp.identity.IdentityHistory.OrderKind;
import cdp.identity.OneId;
import cdp.identity.RuleDocument;
import cdp.identity.RuleDocument.Terms;
import cdp.identity.RuleSet;
import cdp.identity.RuleSets;
import cdp.ingest.Event;
import cdp.ingest.Identifier;
import cdp.ingest.testing.Events;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityHistoryIT {
    private static final Identifier MEMBER = member("a");
    private static final Identifier PHONE = phone("+8613812346620");
    private static final Identifier OTHER_PHONE = phone("+8613812346621");

    @TempDir
    private Path data;

    private Hop hop;
    private DecisionEvents decisions;

    @BeforeEach
    void open() {
        hop = new Hop(data);
        decisions = new DecisionEvents(hop);
    }

    @AfterEach
    void close() {
        hop.close();
    }

    private static Event seen(int minute, Identifier... identifiers) {
        return Events.at(Events.NOW.minus(Duration.ofMinutes(minute)), identifiers);
    }

    private List<Change> history(long oneId) {
        return hop.bean(IdentityHistory.class).of(new OneId(oneId), null, 50);
    }

    private static OneId id(long oneId) {
        return new OneId(oneId);
    }

    @Test
    void aPersonWhoAlwaysWasOneHasNone() {
        hop.land(seen(10, MEMBER, PHONE));

        assertThat(history(hop.personOf(MEMBER))).isEmpty();
    }

    @Test
    void aMergeTellsWhoWasMergedAndWhichEventOfWhomShowedIt() {
        hop.land(seen(50, MEMBER));
        hop.land(seen(40, PHONE));
        long kept = hop.personOf(MEMBER);
        long other = hop.personOf(PHONE);
        Event both = seen(10, MEMBER, PHONE);
        hop.land(both);

        assertThat(history(kept)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.MERGE);
            assertThat(change.kept()).isEqualTo(id(kept));
            assertThat(change.other()).isEqualTo(id(other));
            assertThat(change.at()).isEqualTo(Events.NOW);
            assertThat(change.event()).isEqualTo(both.id());
            assertThat(change.cause()).isEqualTo(new Cause.Seen(Events.SOURCE));
        });
    }

    @Test
    void aSplitTellsWhoDecidedItToBothWhoCameOfIt() {
        hop.land(seen(50, MEMBER));
        hop.land(seen(40, PHONE));
        long kept = hop.personOf(MEMBER);
        long other = hop.personOf(PHONE);
        hop.land(seen(10, MEMBER, PHONE));
        Event apart = decisions.apart(MEMBER, PHONE);
        hop.land(apart);

        List<Change> told = history(kept);
        assertThat(told).extracting(Change::kind).containsExactly(Kind.SPLIT, Kind.MERGE);
        assertThat(told.getFirst().kept()).isEqualTo(id(kept));
        assertThat(told.getFirst().other()).isEqualTo(id(other));
        assertThat(told.getFirst().event()).isEqualTo(apart.id());
        assertThat(told.getFirst().cause()).isInstanceOfSatisfying(Cause.Decided.class, cause -> {
            assertThat(cause.by()).isEqualTo("周岚");
            assertThat(cause.order()).isNotNull();
            assertThat(cause.order().kind()).isEqualTo(OrderKind.APART);
            assertThat(cause.order().about()).containsExactlyInAnyOrder(hop.key(MEMBER), hop.key(PHONE));
        });
        assertThat(history(other)).isEqualTo(told);
    }

    @Test
    void aRulingThatALaterOneReplacedSaysOnlyThatThereWasOne() {
        hop.land(seen(10, MEMBER, PHONE));
        long person = hop.personOf(MEMBER);
        hop.land(decisions.apart(MEMBER, PHONE));
        hop.land(decisions.together(MEMBER, PHONE));

        assertThat(history(person))
                .extracting(Change::kind, change -> orderOf(change).kind())
                .containsExactly(tuple(Kind.MERGE, OrderKind.TOGETHER), tuple(Kind.SPLIT, OrderKind.RULE));
    }

    private static Order orderOf(Change change) {
        return ((Cause.Decided) change.cause()).order();
    }

    @Test
    void whatABlockedValueHeldTogetherSaysThatItWasBlocked() {
        hop.land(seen(30, MEMBER, PHONE));
        long person = hop.personOf(MEMBER);
        hop.land(decisions.block(PHONE));

        assertThat(history(person)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.SPLIT);
            assertThat(change.cause()).isInstanceOfSatisfying(Cause.Decided.class, cause -> {
                assertThat(cause.order()).isEqualTo(new Order(OrderKind.BLOCK, List.of(hop.key(PHONE))));
            });
        });
    }

    @Test
    void whatNewRulesCausedNamesTheirVersion() {
        hop.land(seen(30, MEMBER, PHONE));
        hop.land(seen(20, MEMBER, OTHER_PHONE));
        long person = hop.personOf(MEMBER);
        RuleSets rules = hop.bean(RuleSets.class);
        RuleSet before = rules.inForce();
        RuleSet published = rules.publish(onePhone(before.document()), before.version(), "陈晓", "one phone per person");
        hop.land(decisions.review(MEMBER, PHONE, OTHER_PHONE));

        assertThat(hop.personOf(OTHER_PHONE)).isNotEqualTo(hop.personOf(PHONE));
        assertThat(history(person)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.SPLIT);
            assertThat(change.cause()).isEqualTo(new Cause.Ruled(published.version(), "陈晓"));
        });
    }

    private static RuleDocument onePhone(RuleDocument rules) {
        return new RuleDocument(
                rules.policy(),
                rules.componentCap(),
                rules.kinds().stream()
                        .map(terms -> terms.kind().equals("phone") ? most(1, terms) : terms)
                        .toList());
    }

    private static Terms most(int limit, Terms terms) {
        return new Terms(
                terms.kind(),
                terms.priority(),
                terms.strong(),
                limit,
                terms.windowDays(),
                terms.genericAfter(),
                terms.blocked());
    }

    @Test
    void whatHappenedToAOneIdBeforeItWasMergedBelongsToWhomItStandsForNow() {
        hop.land(seen(50, MEMBER));
        hop.land(seen(40, PHONE));
        hop.land(seen(30, OTHER_PHONE));
        long oldest = hop.personOf(MEMBER);
        long middle = hop.personOf(PHONE);
        long newest = hop.personOf(OTHER_PHONE);
        hop.land(seen(20, PHONE, new Identifier("email", "", "a@example.cn")));
        hop.land(seen(15, OTHER_PHONE, new Identifier("email", "", "a@example.cn")));
        assertThat(hop.personOf(OTHER_PHONE)).isEqualTo(middle);
        hop.land(seen(10, MEMBER, PHONE));

        assertThat(history(oldest))
                .extracting(Change::kept, Change::other)
                .containsExactly(tuple(id(oldest), id(middle)), tuple(id(middle), id(newest)));
    }

    @Test
    void aHistoryGoesOnWhereItsPageEnded() {
        hop.land(seen(10, MEMBER, PHONE));
        for (int i = 0; i < 3; i++) {
            hop.land(decisions.apart(MEMBER, PHONE));
            hop.land(decisions.together(MEMBER, PHONE));
        }
        IdentityHistory history = hop.bean(IdentityHistory.class);
        OneId person = new OneId(hop.personOf(MEMBER));

        List<Change> all = history.of(person, null, 50);
        List<Change> first = history.of(person, null, 4);
        List<Change> rest = history.of(person, first.getLast().id(), 4);

        assertThat(all).hasSize(6).isSortedAccordingTo((one, other) -> Long.compare(other.id(), one.id()));
        assertThat(first).isEqualTo(all.subList(0, 4));
        assertThat(rest).isEqualTo(all.subList(4, 6));
    }
}
