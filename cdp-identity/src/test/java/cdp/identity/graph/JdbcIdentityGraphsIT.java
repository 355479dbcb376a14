package cdp.identity.graph;

import static cdp.ingest.testing.Events.member;
import static cdp.ingest.testing.Events.phone;
import static org.assertj.core.api.Assertions.assertThat;

import cdp.identity.IdentityGraph;
import cdp.identity.IdentityGraph.Tie;
import cdp.identity.IdentityGraphs;
import cdp.identity.OneId;
import cdp.identity.linking.Decision.Ruling;
import cdp.identity.linking.Standing;
import cdp.identity.linking.Verdict;
import cdp.ingest.Event;
import cdp.ingest.Identifier;
import cdp.ingest.testing.Events;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The picture of a person says what the tables say, and why. */
class JdbcIdentityGraphsIT {
    private static final Identifier MEMBER = member("a");
    private static final Identifier PHONE = phone("+8613812346620");
    private static final Identifier MAIL = new Identifier("email", "", "a@example.cn");

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

    private IdentityGraph graph(Identifier whose) {
        return hop.bean(IdentityGraphs.class).of(new OneId(hop.personOf(whose)));
    }

    private Tie tie(IdentityGraph graph, Identifier one, Identifier other) {
        Set<Object> ends = Set.of(hop.key(one), hop.key(other));
        return graph.ties().stream()
                .filter(tie -> Set.<Object>of(tie.a(), tie.b()).equals(ends))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void twoRuledApartStandBesideEachOtherWithWhoRuledIt() {
        hop.land(seen(10, MEMBER, PHONE));
        hop.land(decisions.apart(MEMBER, PHONE));

        IdentityGraph graph = graph(MEMBER);

        Tie tie = tie(graph, MEMBER, PHONE);
        assertThat(tie.joins()).isFalse();
        assertThat(tie.verdict()).isEqualTo(new Verdict.Apart());
        assertThat(tie.seen().link().verified().count()).isEqualTo(1);
        assertThat(tie.ruled().ruling()).isEqualTo(Ruling.APART);
        assertThat(tie.ruled().by()).isEqualTo("周岚");
        assertThat(tie.ruled().at()).isEqualTo(Events.NOW.plusSeconds(1));
        assertThat(graph.identifiers().keySet()).contains(hop.key(PHONE));
    }

    @Test
    void twoRuledOnePersonAreTiedThoughTheyNeverWereSeenTogether() {
        hop.land(seen(10, MEMBER));
        hop.land(seen(9, PHONE));
        hop.land(decisions.together(MEMBER, PHONE));

        assertThat(graph(MEMBER).ties()).singleElement().satisfies(tie -> {
            assertThat(tie.seen()).isNull();
            assertThat(tie.ruled().ruling()).isEqualTo(Ruling.TOGETHER);
            assertThat(tie.joins()).isTrue();
            assertThat(tie.verdict()).isNull();
        });
    }

    @Test
    void whatIsRuledTogetherBeyondALimitIsNotSaidToBreakIt() {
        Identifier other = member("b");
        hop.land(seen(30, MEMBER, PHONE));
        hop.land(seen(20, other, PHONE));
        assertThat(tie(graph(other), other, PHONE).verdict()).isInstanceOf(Verdict.SetAside.class);

        hop.land(decisions.together(MEMBER, other));

        IdentityGraph graph = graph(MEMBER);
        assertThat(graph.ties()).hasSize(3).allSatisfy(tie -> {
            assertThat(tie.joins()).isTrue();
            assertThat(tie.verdict()).isNull();
        });
    }

    @Test
    void aPathAcrossWhatIsKeptApartSaysThatSomebodyKeepsItApart() {
        hop.land(seen(30, MEMBER, PHONE));
        hop.land(seen(20, MEMBER, MAIL));
        hop.land(decisions.apart(MEMBER, MAIL));
        hop.land(seen(10, PHONE, MAIL));

        Tie tie = tie(graph(MEMBER), PHONE, MAIL);

        assertThat(tie.joins()).isFalse();
        assertThat(tie.verdict())
                .isInstanceOfSatisfying(
                        Verdict.SetAside.class,
                        aside -> assertThat(aside.reason()).isEqualTo(Verdict.Reason.KEPT_APART));
    }

    @Test
    void aBlockedValueIsShownWhereItHeldPeopleTogether() {
        hop.land(seen(30, MEMBER, PHONE, MAIL));
        hop.land(decisions.block(PHONE));

        IdentityGraph graph = graph(MEMBER);

        assertThat(graph.standing(hop.key(PHONE))).isEqualTo(Standing.BLOCKED);
        assertThat(graph.standing(hop.key(MAIL))).isEqualTo(Standing.OPEN);
        assertThat(tie(graph, MEMBER, PHONE).verdict())
                .isEqualTo(new Verdict.Disregarded(hop.key(PHONE), Standing.BLOCKED));
        assertThat(tie(graph, MEMBER, MAIL).joins()).isTrue();
    }

    @Test
    void aTabletOfThousandsSaysSoToEachOfThem() {
        Identifier tablet = new Identifier("crm_id", "", "tablet");
        List<Event> logins = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            logins.add(seen(i % 900, member("m" + i), tablet));
        }
        for (int from = 0; from < logins.size(); from += 250) {
            hop.land(0, logins.subList(from, from + 250));
        }
        hop.land(seen(1, member("m1400"), MAIL));

        IdentityGraph graph = graph(MAIL);

        assertThat(graph.complete()).isTrue();
        assertThat(graph.standing(hop.key(tablet))).isEqualTo(Standing.GENERIC);
        assertThat(graph.ties()).hasSize(2);
        assertThat(tie(graph, member("m1400"), MAIL).joins()).isTrue();
        assertThat(tie(graph, member("m1400"), tablet).verdict())
                .isEqualTo(new Verdict.Disregarded(hop.key(tablet), Standing.GENERIC));
    }

    /** What the picture says of a tie is what the hop wrote down of it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whyTiesDoNotJoinIsWhatTheTablesSay(long seed) {
        Random random = new Random(seed);
        List<Identifier> values = new ArrayList<>();
        for (String kind : List.of("member_no", "wechat_unionid", "phone", "email", "user_id")) {
            for (int i = 0; i < 14; i++) {
                values.add(new Identifier(kind, "", "v" + i + "@x.cn"));
            }
        }
        for (int i = 0; i < 90; i++) {
            Identifier one = values.get(random.nextInt(values.size()));
            Identifier other = values.get(random.nextInt(values.size()));
            boolean known = exists(one) && exists(other) && !one.equals(other);
            switch (known ? random.nextInt(14) : 9) {
                case 0 -> hop.land(decisions.apart(one, other));
                case 1 -> hop.land(decisions.together(one, other));
                case 2 -> hop.land(decisions.block(one));
                default -> hop.land(seen(random.nextInt(90), one, other));
            }
        }

        Set<String> reasons = new HashSet<>();
        for (Identifier whose : values) {
            if (exists(whose)) {
                for (Tie tie : graph(whose).ties()) {
                    // What is seen of a value after it was blocked is not judged any more.
                    if (tie.seen() != null && !(tie.verdict() instanceof Verdict.Disregarded)) {
                        assertThat(said(tie)).as(tie.toString()).isEqualTo(stored(tie));
                        reasons.add(said(tie));
                    }
                }
            }
        }
        assertThat(reasons).contains("", "limit");
    }

    private boolean exists(Identifier identifier) {
        return Boolean.TRUE.equals(hop.jdbc()
                .queryForObject(
                        "SELECT EXISTS (SELECT FROM identity.identifiers WHERE key = ?)",
                        Boolean.class,
                        hop.key(identifier)));
    }

    private String stored(Tie tie) {
        return hop
                .jdbc()
                .queryForList(
                        "SELECT reason FROM identity.refusals WHERE a = ? AND b = ?", String.class, tie.a(), tie.b())
                .stream()
                .findFirst()
                .orElse("");
    }

    private static String said(Tie tie) {
        return switch (tie.verdict()) {
            case null -> "";
            case Verdict.Apart _ -> "kept_apart";
            case Verdict.SetAside aside -> aside.reason().name().toLowerCase(Locale.ROOT);
            case Verdict.Disregarded _, Verdict.Accepted _, Verdict.Together _ -> "";
        };
    }
}
