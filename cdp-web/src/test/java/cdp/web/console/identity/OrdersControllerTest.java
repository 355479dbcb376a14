package cdp.web.console.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cdp.identity.HeldIdentifier;
import cdp.identity.OneId;
import cdp.identity.Steering;
import cdp.identity.Steering.Order;
import cdp.identity.Steering.Part;
import cdp.identity.Steering.Preview;
import cdp.ingest.EventId;
import cdp.ingest.Identifier;
import cdp.ingest.SourceId;
import cdp.web.console.ApiProblem;
import cdp.web.console.identity.OrderView.PreviewView;
import cdp.web.security.AuditEntry;
import cdp.web.security.SignedIn;
import cdp.web.security.UserRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

class OrdersControllerTest {
    private static final SignedIn BY = new SignedIn(1, "周岚", "zhou@example.cn", UserRole.DATA_ENGINEER);
    private static final UUID USER = UUID.randomUUID();
    private static final UUID MAIL = UUID.randomUUID();
    private static final UUID OTHERS = UUID.randomUUID();

    private final Map<UUID, HeldIdentifier> held = new HashMap<>(Map.of(
            USER, held(7, "user_id", "u-8812"),
            MAIL, held(7, "email", "lin@example.cn"),
            OTHERS, held(9, "email", "wu@example.cn")));
    private final List<String> happened = new ArrayList<>();

    private static HeldIdentifier held(long person, String kind, String value) {
        return new HeldIdentifier(
                new OneId(person),
                new Identifier(kind, "", value),
                true,
                Instant.EPOCH,
                Instant.EPOCH,
                new SourceId(1),
                new EventId(UUID.randomUUID()));
    }

    /** Splits what is chosen off, and does everything else in an instant. */
    private final class FakeSteering implements Steering {
        private @Nullable Order given;

        @Override
        public Preview preview(Order order) {
            if (order instanceof Order.Split split && split.chosen().equals(Set.of(USER, MAIL))) {
                throw new IllegalArgumentException("a split leaves an identifier on both sides");
            }
            return switch (order) {
                case Order.Split(OneId person, Set<UUID> chosen) ->
                    new Preview(
                            List.of(new Part(person.value(), List.of(USER, MAIL), 12)),
                            List.of(new Part(person.value(), List.of(USER), 8), new Part(-1, List.copyOf(chosen), 4)));
                default -> new Preview(List.of(), List.of());
            };
        }

        @Override
        public EventId give(Order order, String byUser) {
            given = order;
            happened.add("given by " + byUser);
            return new EventId(USER);
        }

        @Override
        public boolean done(EventId id) {
            return given != null;
        }
    }

    private static final class NoTransactions extends AbstractPlatformTransactionManager {
        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }

    private OrdersController controller(@Nullable Steering steering) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        if (steering != null) {
            beans.addBean("steering", steering);
        }
        return new OrdersController(new OrderDesk(
                beans.getBeanProvider(Steering.class),
                keys -> {
                    Map<UUID, HeldIdentifier> found = new HashMap<>(held);
                    found.keySet().retainAll(keys);
                    return found;
                },
                (Collection<Long> ids) -> Map.of(7L, "林*汐"),
                this::record,
                new NoTransactions()));
    }

    private void record(AuditEntry entry) {
        happened.add(entry.action() + " "
                + (entry.target() == null ? "" : entry.target().id()));
    }

    private static OrderBody split(Long oneId, List<UUID> chosen) {
        return new OrderBody("split", null, null, null, oneId, chosen);
    }

    private static String codeOf(ApiProblem problem) {
        return problem.problem().status() + " " + problem.problem().code();
    }

    @Test
    void aPreviewNamesPeopleAndMasksWhatTheyHold() {
        PreviewView preview = controller(new FakeSteering()).preview(split(7L, List.of(MAIL)));

        assertThat(preview.changesNothing()).isFalse();
        assertThat(preview.before()).singleElement().satisfies(part -> {
            assertThat(part.name()).isEqualTo("林*汐");
            assertThat(part.events()).isEqualTo(12);
        });
        assertThat(preview.after().getLast().oneId()).isNegative();
        assertThat(preview.after().getLast().identifiers())
                .singleElement()
                .satisfies(mail -> assertThat(mail.value()).isEqualTo("l***@example.cn"));
        assertThat(happened).isEmpty();
    }

    @Test
    void anOrderThatChangesNobodySaysSo() {
        assertThat(controller(new FakeSteering())
                        .preview(new OrderBody("apart", USER, OTHERS, null, null, null))
                        .changesNothing())
                .isTrue();
    }

    @Test
    void anOrderIsOnTheRecordBeforeItIsGiven() {
        FakeSteering steering = new FakeSteering();

        OrderView given = controller(steering).give(new OrderBody("apart", USER, OTHERS, null, null, null), BY);

        assertThat(given).isEqualTo(new OrderView(USER, true));
        assertThat(steering.given).isEqualTo(new Order.Apart(USER, OTHERS));
        assertThat(happened).containsExactly("identity.ruled_apart " + USER, "given by 周岚");
    }

    @Test
    void aSplitTakesOnlyWhatIsThePersonsOwn() {
        OrdersController controller = controller(new FakeSteering());

        assertThatThrownBy(() -> controller.give(split(7L, List.of(MAIL, OTHERS)), BY))
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        problem -> assertThat(
                                        problem.problem().errors().getFirst().code())
                                .isEqualTo("not_of_person"));
        assertThat(happened).isEmpty();
    }

    @Test
    void whatCannotBeCarriedOutIsNeitherGivenNorPutOnTheRecord() {
        OrdersController controller = controller(new FakeSteering());

        assertThatThrownBy(() -> controller.give(split(7L, List.of(USER, MAIL)), BY))
                .isInstanceOfSatisfying(
                        ApiProblem.class, problem -> assertThat(codeOf(problem)).isEqualTo("400 order_impossible"));
        assertThat(happened).isEmpty();
    }

    @Test
    void whatAnOrderNeedsMustBeThere() {
        OrdersController controller = controller(new FakeSteering());

        assertThatThrownBy(() -> controller.give(new OrderBody("together", USER, null, null, null, null), BY))
                .isInstanceOfSatisfying(
                        ApiProblem.class, problem -> assertThat(codeOf(problem)).isEqualTo("400 validation"));
        assertThatThrownBy(() -> controller.give(new OrderBody("block", null, null, UUID.randomUUID(), null, null), BY))
                .isInstanceOfSatisfying(
                        ApiProblem.class, problem -> assertThat(codeOf(problem)).isEqualTo("404 not_found"));
        assertThat(happened).isEmpty();
    }

    @Test
    void withoutAnybodyAtTheWheelItSaysSo() {
        OrdersController controller = controller(null);

        assertThatThrownBy(() -> controller.preview(split(7L, List.of(MAIL))))
                .isInstanceOfSatisfying(
                        ApiProblem.class, problem -> assertThat(codeOf(problem)).isEqualTo("503 steering_unavailable"));
        assertThatThrownBy(() -> controller.find(USER)).isInstanceOf(ApiProblem.class);
        assertThat(happened).isEmpty();
    }
}
