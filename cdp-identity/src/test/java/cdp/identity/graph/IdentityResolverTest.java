package cdp.identity.graph;

import static cdp.ingest.testing.Events.anonymous;
import static cdp.ingest.testing.Events.member;
import static cdp.ingest.testing.Events.phone;
import static cdp.ingest.testing.Events.user;
import static org.assertj.core.api.Assertions.assertThat;

import cdp.identity.IdentityRules;
import cdp.identity.KindRule;
import cdp.identity.RawPosition;
import cdp.ingest.Event;
import cdp.ingest.Identifier;
import cdp.ingest.Trust;
import cdp.ingest.testing.Events;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdentityResolverTest {
    private static final IdentityRules RULES = new IdentityRules(Map.of(
            "member_no", new KindRule(10, true, 1, false),
            "user_id", new KindRule(15, true, 1, false),
            "phone", new KindRule(30, true, 3, true),
            "anonymous_id", new KindRule(90, false, 200, false)));

    private static final Known NOBODY = known(Map.of(), Map.of());

    private static Known known(Map<UUID, Long> owners, Map<Long, Map<String, Set<UUID>>> strong) {
        return new Known(owners, strong, Set.of(), Set.of(), Map.of());
    }

    private static UUID key(Identifier identifier) {
        return UUID.nameUUIDFromBytes(identifier.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Mention mention(Event event) {
        List<Mention.Claim> claims = new ArrayList<>(event.identifiers().stream()
                .map(identifier -> new Mention.Claim(key(identifier), identifier, RULES.of(identifier.kind())))
                .toList());
        claims.sort(Comparator.comparingInt(claim -> claim.rule().priority()));
        return new Mention(event, new RawPosition(0, 0), claims);
    }

    private static Resolution resolve(Known known, Event... events) {
        return new IdentityResolver(RULES)
                .resolve(
                        Arrays.stream(events).map(IdentityResolverTest::mention).toList(), known);
    }

    @Test
    void anAnonymousVisitorBecomesThePersonWhoSignsIn() {
        Resolution resolution = resolve(
                NOBODY,
                Events.of(anonymous("a")),
                Events.of(Trust.PUBLIC, anonymous("a"), user("u")),
                Events.of(user("u")));

        assertThat(resolution.persons()).containsOnly(resolution.persons()[0]);
        assertThat(resolution.created()).hasSize(1);
    }

    @Test
    void aVisitorKnownFromBeforeMergesIntoTheOlderOneId() {
        Known known = known(
                Map.of(key(anonymous("a")), 9L, key(user("u")), 4L),
                Map.of(4L, Map.of("user_id ", Set.of(key(user("u"))))));

        Resolution resolution = resolve(known, Events.of(Trust.PUBLIC, anonymous("a"), user("u")));

        assertThat(resolution.persons()).containsExactly(4);
        assertThat(resolution.joined())
                .singleElement()
                .satisfies(
                        join -> assertThat(List.of(join.winner(), join.loser())).containsExactly(4L, 9L));
    }

    @Test
    void aSharedTabletFollowsWhoeverSignedInAndJoinsNobody() {
        Resolution resolution = resolve(
                NOBODY,
                Events.of(Trust.PUBLIC, anonymous("tablet"), user("first")),
                Events.of(Trust.PUBLIC, anonymous("tablet"), user("second")),
                Events.of(Trust.PUBLIC, anonymous("tablet")));

        assertThat(resolution.persons()[0]).isNotEqualTo(resolution.persons()[1]);
        assertThat(resolution.persons()[2]).isEqualTo(resolution.persons()[1]);
    }

    @Test
    void aPublicKeyNeverJoinsTwoKnownPeople() {
        Known known = known(
                Map.of(key(phone("+8613812346620")), 4L, key(user("u")), 9L),
                Map.of(
                        4L, Map.of("phone ", Set.of(key(phone("+8613812346620")))),
                        9L, Map.of("user_id ", Set.of(key(user("u"))))));
        Event claim = Events.of(Trust.PUBLIC, user("u"), phone("+8613812346620"));
        Event fact = Events.of(Trust.SERVER, user("u"), phone("+8613812346620"));

        assertThat(resolve(known, claim).joined()).isEmpty();
        assertThat(resolve(known, claim).persons()).containsExactly(9);
        assertThat(resolve(known, fact).joined()).hasSize(1);
        assertThat(resolve(known, fact).persons()).containsExactly(4);
    }

    @Test
    void twoMemberNumbersAreNeverBroughtTogether() {
        Resolution resolution = resolve(
                NOBODY,
                Events.of(member("M1"), phone("+8613812346620")),
                Events.of(member("M2"), phone("+8613812346621")),
                Events.of(member("M2"), phone("+8613812346620")));

        assertThat(resolution.persons()[0]).isNotEqualTo(resolution.persons()[1]);
        assertThat(resolution.persons()[2]).isEqualTo(resolution.persons()[1]);
    }

    @Test
    void aNewMemberWithSomebodysPhoneIsSomebodyElse() {
        Resolution resolution = resolve(
                NOBODY,
                Events.of(member("M1"), phone("+8613812346620")),
                Events.of(member("M2"), phone("+8613812346620"), user("u2")),
                Events.of(phone("+8613812346620")),
                Events.of(user("u2")));

        long[] persons = resolution.persons();
        assertThat(persons[1]).isNotEqualTo(persons[0]);
        assertThat(persons[2]).isEqualTo(persons[0]);
        assertThat(persons[3]).isEqualTo(persons[1]);
        assertThat(resolution.attached().get(key(member("M2"))).person()).isEqualTo(persons[1]);
    }

    @Test
    void peopleJoinedThroughAChainEndAsOne() {
        Resolution resolution = resolve(
                NOBODY,
                Events.of(user("u")),
                Events.of(phone("+8613812346620")),
                Events.of(member("M1")),
                Events.of(phone("+8613812346620"), member("M1")),
                Events.of(user("u"), member("M1")));

        assertThat(resolution.persons()).containsOnly(resolution.persons()[0]);
        assertThat(resolution.created()).hasSize(1);
        assertThat(resolution.joined()).isEmpty();
        assertThat(resolution.attached().values())
                .allSatisfy(attachment ->
                        assertThat(attachment.person()).isEqualTo(resolution.persons()[0]));
    }

    @Test
    void onlyPeopleWhoseIdentityMayChangeAreEntangled() {
        Map<UUID, Long> owners = Map.of(key(user("known")), 1L, key(anonymous("a")), 1L, key(anonymous("b")), 2L);

        assertThat(Entanglement.of(List.of(mention(Events.of(anonymous("a"), user("known")))), owners))
                .isEmpty();
        assertThat(Entanglement.of(List.of(mention(Events.of(anonymous("b"), user("known")))), owners))
                .containsExactlyInAnyOrder(1L, 2L);
        assertThat(Entanglement.of(
                        List.of(
                                mention(Events.of(anonymous("b"), anonymous("new"))),
                                mention(Events.of(anonymous("new"), user("stranger")))),
                        owners))
                .containsExactly(2L);
    }
}
