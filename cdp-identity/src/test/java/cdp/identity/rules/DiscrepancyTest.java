package cdp.identity.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.identity.graph.Order;
import cdp.identity.graph.Order.Kind;
import cdp.identity.linking.Limit;
import cdp.identity.linking.Link;
import cdp.identity.linking.LinkRule;
import cdp.identity.linking.LinkRules;
import cdp.identity.linking.Node;
import cdp.identity.linking.Policy;
import cdp.identity.linking.Standing;
import cdp.identity.rules.StoredPeople.Ends;
import cdp.identity.rules.StoredPeople.Held;
import cdp.identity.rules.StoredPeople.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One user with two addresses, of whom the rules allow one or two. */
class DiscrepancyTest {
    private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Node> nodes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<UUID, Held> held = new HashMap<>();
    private final Map<Ends, Refused> refused = new HashMap<>();

    private UUID has(int number, String kind, long owner, Standing standing) {
        UUID key = new UUID(0, number);
        nodes.add(new Node(key, kind, "", true, Standing.OPEN));
        held.put(key, new Held(owner, standing));
        return key;
    }

    private void seen(UUID one, UUID other, int day) {
        links.add(Link.seen(one, other, EARLY.plusSeconds(86_400L * day), true));
    }

    private final UUID user = has(1, "user_id", 7, Standing.OPEN);
    private final UUID first = has(2, "email", 7, Standing.OPEN);
    private final UUID second = has(3, "email", 7, Standing.OPEN);

    @BeforeEach
    void together() {
        seen(user, first, 1);
        seen(user, second, 2);
    }

    private static LinkRules emails(int most, int genericAfter) {
        return new LinkRules(
                Policy.KEEP_EXISTING,
                Map.of("email", new LinkRule(35, true, Limit.ever(most), genericAfter)),
                new LinkRule(10, true, Limit.ever(5), 50),
                100_000);
    }

    private Remedy remedy(LinkRules rules, UUID... blocked) {
        return Discrepancy.remedy(
                new Component(nodes, links, List.of()), new StoredPeople(held, refused), rules, Set.of(blocked));
    }

    private static List<Order> orders(Remedy remedy) {
        return remedy.orders().stream().map(Remedy.Sized::order).toList();
    }

    private static Order review(UUID... keys) {
        return new Order(Kind.REVIEW, List.of(), List.of(), List.of(keys), null);
    }

    @Test
    void nothingIsOrderedWhereTheTablesSayWhatTheRulesWant() {
        assertThat(remedy(emails(2, 50))).isEqualTo(Remedy.NONE);
    }

    @Test
    void oneIdentifierIsEnoughToHaveAllThatHangsTogetherLookedAt() {
        Remedy remedy = remedy(emails(1, 50));

        assertThat(orders(remedy)).containsExactly(review(user));
        assertThat(remedy.orders().getFirst().identifiers()).isEqualTo(3);
        assertThat(remedy.skipped()).isZero();
    }

    @Test
    void aRefusalThatIsMissingOrWrongIsPutRightThoughNobodyChanges() {
        held.put(second, new Held(8, Standing.OPEN));
        refused.put(new Ends(user, second), new Refused("limit", "email "));
        assertThat(remedy(emails(1, 50))).isEqualTo(Remedy.NONE);

        refused.put(new Ends(user, second), new Refused("claim", null));
        assertThat(orders(remedy(emails(1, 50)))).containsExactly(review(user));
        refused.clear();
        assertThat(orders(remedy(emails(1, 50)))).containsExactly(review(user));
    }

    @Test
    void whatTheRulesBlockIsBlockedAndOpenedAgain() {
        assertThat(orders(remedy(emails(2, 50), first)))
                .containsExactly(new Order(Kind.BLOCK, List.of(), List.of(), List.of(first), null));

        held.put(first, new Held(9, Standing.BLOCKED));
        assertThat(remedy(emails(2, 50), first)).isEqualTo(Remedy.NONE);
        assertThat(orders(remedy(emails(2, 50))))
                .containsExactly(new Order(Kind.UNBLOCK, List.of(), List.of(), List.of(first), null));
    }

    @Test
    void whatIsConnectedOnlyByAValueOfNobodyIsLookedAtOnItsOwn() {
        UUID desk = has(4, "email", 10, Standing.GENERIC);
        for (int i = 0; i < 4; i++) {
            seen(has(10 + i, "user_id", 20 + i, Standing.OPEN), desk, 3);
        }
        seen(user, desk, 4);
        assertThat(remedy(emails(2, 3))).isEqualTo(Remedy.NONE);

        Remedy remedy = remedy(emails(1, 3));

        assertThat(orders(remedy)).containsExactly(review(user));
        assertThat(remedy.orders().getFirst().identifiers()).isEqualTo(3);
    }

    @Test
    void aPersonWhoseIdentifiersDoNotHangTogetherIsLeftAlone() {
        has(4, "email", 7, Standing.OPEN);

        Remedy remedy = remedy(emails(1, 50));

        assertThat(remedy.orders()).isEmpty();
        assertThat(remedy.skipped()).isEqualTo(2);
    }

    @Test
    void thoseOfManyPeopleGoIntoFewOrders() {
        List<Remedy> each = Collections.nCopies(70, remedy(emails(1, 50)));

        assertThat(Remedy.together(each)).extracting(Remedy.Sized::identifiers).containsExactly(99, 99, 12);
        assertThat(Remedy.together(List.of(remedy(emails(1, 50)), remedy(emails(2, 50), first))))
                .extracting(sized -> sized.order().kind())
                .containsExactly(Kind.BLOCK, Kind.REVIEW);
    }

    @Test
    void moreThanTheHopJudgesAtOnceIsLeftAlone() {
        UUID last = second;
        for (int i = 0; i < Prescription.MOST_IDENTIFIERS; i++) {
            UUID next = has(10 + i, "crm_id", 7, Standing.OPEN);
            seen(last, next, 3);
            last = next;
        }

        assertThat(remedy(emails(1, 50))).isEqualTo(new Remedy(List.of(), 1));
    }
}
