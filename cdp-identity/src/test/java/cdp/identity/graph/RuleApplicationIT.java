package cdp.identity.graph;

import static cdp.ingest.testing.Events.member;
import static cdp.ingest.testing.Events.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cdp.identity.PersonalValues;
import cdp.identity.RuleApplication.Progress;
import cdp.identity.RuleApplication.State;
import cdp.identity.RuleDocument;
import cdp.identity.RuleDocument.Terms;
import cdp.identity.RuleSets;
import cdp.identity.linking.Link;
import cdp.identity.linking.LinkSolver;
import cdp.identity.linking.Node;
import cdp.identity.linking.Policy;
import cdp.identity.linking.Standing;
import cdp.identity.lookup.LinkRows;
import cdp.identity.rules.BackgroundRuleApplication;
import cdp.identity.rules.ReviewRoad;
import cdp.ingest.Event;
import cdp.ingest.EventId;
import cdp.ingest.Identifier;
import cdp.ingest.JsonDoc;
import cdp.ingest.Trust;
import cdp.ingest.testing.Events;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;

/** Published rules reach everybody there is, through the hop and without anybody being seen again. */
class RuleApplicationIT {
    private static final List<String> KINDS = List.of("member_no", "wechat_unionid", "phone", "email", "user_id");

    @TempDir
    private Path data;

    private Hop hop;
    private Road road;
    private BackgroundRuleApplication application;

    @BeforeEach
    void open() {
        hop = new Hop(data);
        road = new Road();
        application = applicationOn(road);
    }

    @AfterEach
    void close() {
        hop.close();
    }

    private BackgroundRuleApplication applicationOn(ReviewRoad where) {
        return new BackgroundRuleApplication(
                hop.jdbc(),
                hop.bean(PersonalValues.class),
                hop.bean(RuleSets.class),
                hop.bean(PlatformTransactionManager.class),
                where,
                Clock.fixed(Events.NOW, ZoneOffset.UTC),
                Runnable::run);
    }

    /** Lands orders as soon as they are sent; the test may do something before or after. */
    private final class Road implements ReviewRoad {
        private final List<Order> sent = new ArrayList<>();
        private Runnable before = () -> {};
        private Runnable after = () -> {};

        @Override
        public List<EventId> send(List<Order> orders) {
            before.run();
            List<Event> events = new ArrayList<>();
            for (Order order : orders) {
                sent.add(order);
                events.add(Events.of(
                        Trust.PRODUCT,
                        Event.IDENTITY_DECIDED,
                        JsonDoc.EMPTY,
                        order.toProperties(),
                        Events.NOW.plusSeconds(sent.size()),
                        Objects.requireNonNull(known.get(order.concerned().getFirst()))));
            }
            hop.land(0, events);
            after.run();
            return events.stream().map(Event::id).toList();
        }
    }

    private final Map<UUID, Identifier> known = new HashMap<>();
    private int minute = 1_000;

    private Event seen(Identifier... identifiers) {
        for (Identifier identifier : identifiers) {
            known.put(hop.key(identifier), identifier);
        }
        return Events.of(
                Trust.SERVER,
                "page_viewed",
                JsonDoc.EMPTY,
                JsonDoc.EMPTY,
                Events.NOW.minus(Duration.ofMinutes(minute--)),
                identifiers);
    }

    private static Identifier number(int n) {
        return phone("+861381234%04d".formatted(n));
    }

    private void publish(String kind, UnaryOperator<Terms> change) {
        RuleDocument old = hop.bean(RuleSets.class).inForce().document();
        publish(new RuleDocument(
                old.policy(),
                old.componentCap(),
                old.kinds().stream()
                        .map(terms -> terms.kind().equals(kind) ? change.apply(terms) : terms)
                        .toList()));
    }

    private void publish(RuleDocument document) {
        RuleSets rules = hop.bean(RuleSets.class);
        rules.publish(document, rules.inForce().version(), "周岚", "");
    }

    private void restore(int version) {
        RuleSets rules = hop.bean(RuleSets.class);
        rules.restore(version, rules.inForce().version(), "周岚", "");
    }

    private void restoreFirst() {
        restore(1);
    }

    private static UnaryOperator<Terms> onlyOne() {
        return old -> new Terms(old.kind(), old.priority(), old.strong(), 1, null, old.genericAfter(), old.blocked());
    }

    private static UnaryOperator<Terms> blocked(String value) {
        return old -> new Terms(
                old.kind(), old.priority(), old.strong(), old.limit(), null, old.genericAfter(), List.of(value));
    }

    private static UnaryOperator<Terms> genericAfter(int many) {
        return old -> new Terms(old.kind(), old.priority(), old.strong(), old.limit(), null, many, old.blocked());
    }

    private static UnaryOperator<Terms> weak() {
        return old ->
                new Terms(old.kind(), old.priority(), false, old.limit(), null, old.genericAfter(), old.blocked());
    }

    /** By identifier, whose it is. */
    private Map<UUID, Long> people() {
        Map<UUID, Long> people = new TreeMap<>();
        hop.jdbc().query("SELECT key, one_id FROM identity.identifiers", row -> {
            people.put(row.getObject(1, UUID.class), row.getLong(2));
        });
        return people;
    }

    private void twoNumbersEach(int members) {
        List<Event> first = new ArrayList<>();
        List<Event> together = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            first.add(seen(number(2 * i)));
            together.add(seen(member("m" + i), number(2 * i)));
            together.add(seen(member("m" + i), number(2 * i + 1)));
        }
        hop.land(0, first);
        hop.land(0, together);
    }

    private long divided(int members) {
        long divided = 0;
        for (int i = 0; i < members; i++) {
            divided += hop.personOf(number(2 * i)) == hop.personOf(number(2 * i + 1)) ? 0 : 1;
        }
        return divided;
    }

    private long looked() {
        return road.sent.stream().mapToLong(order -> order.keys().size()).sum();
    }

    private void ended(State state, int version) {
        Progress progress = application.progress();
        assertThat(progress.error()).isNull();
        assertThat(progress.state()).isEqualTo(state);
        assertThat(progress.version()).isEqualTo(version);
        assertThat(progress.endedAt()).isEqualTo(Events.NOW);
        assertThat(hop.faults()).isEmpty();
    }

    @Test
    void aLowerLimitDividesPeopleAndTakingItBackPutsThemTogetherUnderTheSameOneIds() {
        twoNumbersEach(3);
        hop.land(seen(member("alone"), number(100)));
        Map<UUID, Long> before = people();

        publish("phone", onlyOne());
        application.start();

        assertThat(divided(3)).isEqualTo(3);
        ended(State.IDLE, 2);
        assertThat(application.progress().splits()).isEqualTo(3);
        assertThat(application.progress().merges()).isZero();
        assertThat(application.progress().done())
                .isEqualTo(application.progress().total())
                .isEqualTo(4);

        restoreFirst();
        application.start();

        assertThat(people()).isEqualTo(before);
        ended(State.IDLE, 3);
        assertThat(application.progress().merges()).isEqualTo(3);
        assertThat(application.progress().splits()).isZero();
    }

    @Test
    void whoAgreesWithTheRulesIsNotLookedAtAgain() {
        twoNumbersEach(2);
        hop.land(seen(member("alone"), number(100)));
        application.start();
        assertThat(road.sent).isEmpty();

        publish("phone", onlyOne());
        application.start();
        assertThat(road.sent).singleElement().satisfies(order -> {
            assertThat(order.kind()).isEqualTo(Order.Kind.REVIEW);
            assertThat(order.keys()).hasSize(2);
        });
        application.start();

        assertThat(road.sent).hasSize(1);
    }

    @Test
    void oneCancelledInTheMiddleLeavesWhatWasDoneAndGoesOnLater() {
        twoNumbersEach(100);
        publish("phone", onlyOne());
        road.after = application::cancel;

        application.start();

        assertThat(divided(100)).isEqualTo(looked()).isBetween(1L, 99L);
        ended(State.CANCELLED, 2);
        road.after = () -> {};
        application.start();
        assertThat(divided(100)).isEqualTo(100);
        assertThat(looked()).isEqualTo(100);
        ended(State.IDLE, 2);
    }

    @Test
    void aProcessThatEndsInTheMiddleIsFollowedByOneThatGoesOn() {
        twoNumbersEach(3);
        publish("phone", onlyOne());
        road.before = () -> {
            throw new AssertionError("the process ends");
        };
        assertThatThrownBy(application::start).hasMessage("the process ends");
        assertThat(application.progress().state()).isEqualTo(State.RUNNING);
        assertThat(divided(3)).isZero();

        Road next = new Road();
        applicationOn(next).resume();

        assertThat(divided(3)).isEqualTo(3);
        ended(State.IDLE, 2);
    }

    @Test
    void rulesWhosePublisherDidNotLiveToApplyThemAreAppliedAllTheSame() {
        twoNumbersEach(1);
        application.resume();
        assertThat(application.progress().startedAt()).isNull();
        publish("phone", onlyOne());

        application.resume();

        assertThat(divided(1)).isEqualTo(1);
        ended(State.IDLE, 2);
    }

    @Test
    void onlyOneProcessIsAtItAtATime() {
        twoNumbersEach(1);
        publish("phone", onlyOne());
        Road others = new Road();
        road.before = () -> applicationOn(others).resume();

        application.start();

        assertThat(others.sent).isEmpty();
        assertThat(divided(1)).isEqualTo(1);
        ended(State.IDLE, 2);
    }

    @Test
    void rulesPublishedMeanwhileBeginAnew() {
        twoNumbersEach(2);
        Map<UUID, Long> before = people();
        publish("phone", onlyOne());
        road.after = () -> {
            road.after = () -> {};
            restoreFirst();
            application.start();
        };

        application.start();

        assertThat(people()).isEqualTo(before);
        ended(State.IDLE, 3);
        assertThat(hop.jdbc().queryForList("SELECT state FROM identity.rule_applications ORDER BY id", String.class))
                .containsExactly("replaced", "done");
    }

    @Test
    void oneThatFailsSaysWhyAndMayBeStartedAgain() {
        twoNumbersEach(1);
        publish("phone", onlyOne());
        road.before = () -> {
            throw new IllegalStateException("no room on the disk");
        };

        application.start();

        assertThat(application.progress().state()).isEqualTo(State.FAILED);
        assertThat(application.progress().error()).isEqualTo("no room on the disk");
        road.before = () -> {};
        application.start();
        ended(State.IDLE, 2);
        assertThat(divided(1)).isEqualTo(1);
    }

    @Test
    void aValueTheRulesBlockJoinsNobodyUntilTheyDoNotBlockItAnyMore() {
        Identifier desk = new Identifier("email", "", "desk@example.cn");
        hop.land(seen(member("one")), seen(desk));
        hop.land(seen(member("one"), desk), seen(desk, number(1)), seen(member("other"), number(2)));
        Map<UUID, Long> before = people();
        assertThat(hop.personOf(number(1))).isEqualTo(hop.personOf(member("one")));

        publish("email", blocked("desk@example.cn"));
        application.start();
        assertThat(hop.personOf(number(1))).isNotEqualTo(hop.personOf(member("one")));
        ended(State.IDLE, 2);
        int sent = road.sent.size();
        application.start();
        assertThat(road.sent).hasSize(sent);

        restoreFirst();
        application.start();

        assertThat(people()).isEqualTo(before);
        ended(State.IDLE, 3);
    }

    @Test
    void whatAPersonBlockedStaysBlockedWhateverTheRulesSay() {
        Identifier desk = new Identifier("email", "", "desk@example.cn");
        hop.land(seen(member("one"), desk), seen(desk, number(1)));
        hop.land(Events.of(
                Trust.PRODUCT,
                Event.IDENTITY_DECIDED,
                JsonDoc.EMPTY,
                new Order(Order.Kind.BLOCK, List.of(), List.of(), List.of(hop.key(desk)), "周岚").toProperties(),
                Events.NOW,
                desk));
        publish("email", blocked("desk@example.cn"));
        application.start();
        restoreFirst();

        application.start();

        assertThat(road.sent).isEmpty();
        assertThat(standing(desk)).isEqualTo(Standing.BLOCKED);
    }

    private Standing standing(Identifier identifier) {
        return Standing.at(Objects.requireNonNull(hop.jdbc()
                .queryForObject(
                        "SELECT standing FROM identity.identifiers WHERE key = ?",
                        Integer.class,
                        hop.key(identifier))));
    }

    @Test
    void whatWasSeenWithTooManyCountsAgainWhenMoreAreAllowed() {
        Identifier desk = new Identifier("email", "", "desk@example.cn");
        for (int i = 0; i < 5; i++) {
            hop.land(seen(member("m" + i)));
            hop.land(seen(member("m" + i), desk));
        }
        Map<UUID, Long> before = people();
        publish("email", genericAfter(3));
        application.start();
        assertThat(standing(desk)).isEqualTo(Standing.GENERIC);
        ended(State.IDLE, 2);

        restoreFirst();
        application.start();

        assertThat(standing(desk)).isEqualTo(Standing.OPEN);
        assertThat(people()).isEqualTo(before);
        ended(State.IDLE, 3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverChangesTheTablesSayWhatTheEngineSays(long seed) {
        Random random = new Random(seed);
        for (int batch = 0; batch < 20; batch++) {
            hop.land(0, randomEvents(random));
        }
        for (int version = 2; version < 6; version++) {
            publish(randomRules(random));

            application.start();

            ended(State.IDLE, version);
            assertThat(hop.people()).isEqualTo(solved());
        }
        restoreFirst();
        application.start();
        ended(State.IDLE, 6);
        assertThat(hop.people()).isEqualTo(solved());
        int sent = road.sent.size();
        application.start();
        assertThat(road.sent).hasSize(sent);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void rulesThatOnlyJoinOrOnlyDivideGiveBackEveryOneIdWhenTheyAreTakenBack(long seed) {
        Random random = new Random(seed);
        for (int batch = 0; batch < 20; batch++) {
            hop.land(0, randomEvents(random));
        }
        Map<UUID, Long> strict = people();
        publish(loose(hop.bean(RuleSets.class).inForce().document()));
        application.start();
        Map<UUID, Long> loose = people();
        assertThat(loose).isNotEqualTo(strict);

        restore(1);
        application.start();
        assertThat(people()).isEqualTo(strict);
        restore(2);
        application.start();
        assertThat(people()).isEqualTo(loose);

        publish(randomRules(random));
        application.start();
        assertThat(people()).isNotEqualTo(loose);
        restore(2);
        application.start();
        assertThat(people()).isEqualTo(loose);
        assertThat(hop.faults()).isEmpty();
    }

    /** Nothing is ever refused. */
    private static RuleDocument loose(RuleDocument old) {
        return new RuleDocument(
                old.policy(),
                10_000,
                old.kinds().stream()
                        .map(terms -> new Terms(
                                terms.kind(), terms.priority(), terms.strong(), 10_000, null, 10_000, List.of()))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsSeenMeanwhileIsJudgedByTheNewRulesToo(long seed) {
        Random random = new Random(seed);
        for (int batch = 0; batch < 20; batch++) {
            hop.land(0, randomEvents(random));
        }
        road.before = () -> hop.land(1, randomEvents(random));
        road.after = road.before;
        for (int version = 2; version < 5; version++) {
            RuleDocument next = randomRules(random);
            publish(new RuleDocument(
                    next.policy(),
                    next.componentCap(),
                    next.kinds().stream()
                            .map(terms -> genericAfter(50).apply(terms))
                            .map(terms -> blocked("nobody").apply(terms))
                            .toList()));
            hop.land(1, randomEvents(random));

            application.start();

            ended(State.IDLE, version);
            assertThat(hop.people()).isEqualTo(solved());
        }
    }

    private List<Event> randomEvents(Random random) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Set<Identifier> identifiers = new LinkedHashSet<>();
            for (int j = 1 + random.nextInt(3); j > 0; j--) {
                identifiers.add(
                        new Identifier(KINDS.get(random.nextInt(KINDS.size())), "", "v" + random.nextInt(8) + "@x.cn"));
            }
            events.add(seen(identifiers.toArray(Identifier[]::new)));
        }
        return events;
    }

    private RuleDocument randomRules(Random random) {
        RuleDocument old = hop.bean(RuleSets.class).inForce().document();
        List<Terms> kinds = new ArrayList<>();
        boolean block = random.nextInt(3) == 0;
        for (Terms terms : old.kinds()) {
            kinds.add(new Terms(
                    terms.kind(),
                    terms.priority(),
                    terms.strong(),
                    1 + random.nextInt(4),
                    random.nextInt(3) == 0 ? 1 : null,
                    block ? 50 : 2 + random.nextInt(8),
                    block && terms.kind().equals("email") ? List.of("v0@x.cn") : List.of()));
        }
        return new RuleDocument(random.nextBoolean() ? Policy.LAST_WINS : old.policy(), 3 + random.nextInt(20), kinds);
    }

    /** What the pure engine makes of all identifiers and links there are. */
    private Set<Set<UUID>> solved() {
        RuleSets rules = hop.bean(RuleSets.class);
        RuleDocument document = rules.inForce().document();
        Set<UUID> blocked = new HashSet<>();
        document.kinds()
                .forEach(terms -> terms.blocked()
                        .forEach(value -> blocked.add(hop.key(new Identifier(terms.kind(), "", value)))));
        List<Node> nodes = hop.jdbc()
                .query(
                        "SELECT key, kind, scope, named FROM identity.identifiers",
                        (row, number) -> new Node(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getBoolean(4),
                                blocked.contains(row.getObject(1, UUID.class)) ? Standing.BLOCKED : Standing.OPEN));
        List<Link> links = hop.jdbc()
                .query(
                        "SELECT a, b, verified_first, verified_last, verified_count, claimed_first, claimed_last,"
                                + " claimed_count FROM identity.links",
                        (row, number) -> LinkRows.link(row));
        return LinkSolver.solve(nodes, links, List.of(), rules.linkRules()).groups().stream()
                .map(TreeSet::new)
                .collect(Collectors.toSet());
    }

    @Test
    void whomAKindHeldTogetherThatMayNotAnyMoreIsLeftAloneAndCounted() {
        hop.land(seen(number(1)), seen(number(2)));
        Identifier shared = new Identifier("email", "", "a@example.cn");
        hop.land(seen(number(1), shared), seen(shared, number(2)));
        Map<UUID, Long> before = people();
        publish("email", weak());

        application.start();

        assertThat(road.sent).isEmpty();
        assertThat(people()).isEqualTo(before);
        ended(State.IDLE, 2);
        assertThat(application.progress().skipped()).isEqualTo(2);
    }
}
