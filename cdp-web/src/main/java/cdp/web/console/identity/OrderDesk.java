package cdp.web.console.identity;

import cdp.identity.HeldIdentifier;
import cdp.identity.HeldIdentifiers;
import cdp.identity.Steering;
import cdp.identity.Steering.Order;
import cdp.identity.Steering.Preview;
import cdp.ingest.EventId;
import cdp.web.console.ApiProblem;
import cdp.web.console.identity.OrderView.PreviewView;
import cdp.web.console.touch.PersonNames;
import cdp.web.security.Audit;
import cdp.web.security.AuditEntry;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Passes rulings on, each on the record before it is given: one that was given and not written down would be the worse. */
@Component
class OrderDesk {
    private final ObjectProvider<Steering> steering;
    private final HeldIdentifiers identifiers;
    private final Function<Collection<Long>, Map<Long, String>> names;
    private final Audit audit;
    private final TransactionTemplate transaction;

    @Autowired
    OrderDesk(
            ObjectProvider<Steering> steering,
            HeldIdentifiers identifiers,
            PersonNames names,
            Audit audit,
            PlatformTransactionManager transactions) {
        this(steering, identifiers, names::of, audit, transactions);
    }

    /** @param names what people are called, masked, by OneID */
    OrderDesk(
            ObjectProvider<Steering> steering,
            HeldIdentifiers identifiers,
            Function<Collection<Long>, Map<Long, String>> names,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.steering = steering;
        this.identifiers = identifiers;
        this.names = names;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    PreviewView preview(Order order) {
        Steering wheel = require();
        requireKnown(order);
        Preview preview = possible(() -> wheel.preview(order));
        Set<UUID> keys = new HashSet<>();
        Stream.of(preview.before(), preview.after())
                .flatMap(Collection::stream)
                .forEach(part -> keys.addAll(part.identifiers()));
        return PreviewView.of(preview, identifiers.named(keys), names);
    }

    OrderView give(Order order, String by) {
        Steering wheel = require();
        requireKnown(order);
        possible(() -> wheel.preview(order));
        transaction.executeWithoutResult(status -> audit.record(entry(order)));
        EventId id = wheel.give(order, by);
        return new OrderView(id.value(), wheel.done(id));
    }

    OrderView find(UUID eventId) {
        return new OrderView(eventId, require().done(new EventId(eventId)));
    }

    /** What cannot be carried out is not put on the record. */
    private static Preview possible(Supplier<Preview> foreseen) {
        try {
            return foreseen.get();
        } catch (IllegalArgumentException impossible) {
            throw ApiProblem.badRequest("order_impossible", String.valueOf(impossible.getMessage()));
        }
    }

    private Steering require() {
        Steering wheel = steering.getIfAvailable();
        if (wheel == null) {
            throw ApiProblem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "steering_unavailable",
                    "This process does not rule on identifiers.");
        }
        return wheel;
    }

    private void requireKnown(Order order) {
        Map<UUID, HeldIdentifier> known = identifiers.named(keys(order));
        for (UUID key : keys(order)) {
            if (!known.containsKey(key)) {
                throw ApiProblem.notFound("identifier " + key);
            }
        }
        if (order instanceof Order.Split split
                && known.values().stream().anyMatch(held -> !held.person().equals(split.person()))) {
            throw ApiProblem.validation("chosen", "not_of_person", "Every chosen identifier must be the person's own.");
        }
        if (order instanceof Order.Split && !known.values().stream().allMatch(HeldIdentifier::strong)) {
            throw ApiProblem.validation(
                    "chosen", "only_strong", "Weak identifiers follow the strong ones they were used with.");
        }
    }

    private static Set<UUID> keys(Order order) {
        return switch (order) {
            case Order.Together together -> Set.of(together.a(), together.b());
            case Order.Apart apart -> Set.of(apart.a(), apart.b());
            case Order.Block block -> Set.of(block.key());
            case Order.Unblock unblock -> Set.of(unblock.key());
            case Order.Split split -> split.chosen();
        };
    }

    /** Identifiers by the names they have in the tables, which tell nobody anything. */
    private static AuditEntry entry(Order order) {
        return switch (order) {
            case Order.Together(UUID a, UUID b) -> pair("identity.ruled_together", a, b);
            case Order.Apart(UUID a, UUID b) -> pair("identity.ruled_apart", a, b);
            case Order.Block(UUID key) -> AuditEntry.of("identifier.blocked").on("identifier", key, null);
            case Order.Unblock(UUID key) ->
                AuditEntry.of("identifier.unblocked").on("identifier", key, null);
            case Order.Split split ->
                AuditEntry.of("customer.split")
                        .on("customer", split.person().value(), null)
                        .with(
                                "identifiers",
                                split.chosen().stream()
                                        .map(UUID::toString)
                                        .sorted()
                                        .toList());
        };
    }

    private static AuditEntry pair(String action, UUID a, UUID b) {
        return AuditEntry.of(action).on("identifier", a, null).with("other", b.toString());
    }
}
