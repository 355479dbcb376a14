package cdp.segment.computation;

import cdp.identity.OneId;
import cdp.profile.Cohorts;
import cdp.profile.ProjectionUnavailable;
import cdp.segment.SegmentProperties;
import cdp.segment.catalog.PublishedDefinitions;
import cdp.segment.catalog.PublishedDefinitions.Published;
import cdp.segment.compile.SqlCompiler;
import cdp.segment.computation.ComputationTable.Claimed;
import cdp.segment.keeping.Keeper;
import cdp.segment.keeping.MembershipPublisher;
import cdp.segment.keeping.ShardLedger;
import cdp.segment.membership.ShardMembers;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works out all members of a segment with one question to the projection, while events go on landing. First every shard is held for
 * a moment to learn how far it has been evaluated; whoever is evaluated after that is noted as touched. The question is asked once
 * the projection has got at least as far, so it knows all that the evaluations before knew. What it finds then decides about
 * everybody but the touched, whose answers are newer.
 */
@Component
class FullComputation {
    private static final Logger LOG = LoggerFactory.getLogger(FullComputation.class);
    private static final int MILLIS_BETWEEN_LOOKS = 20;

    private final ComputationTable table;
    private final PublishedDefinitions published;
    private final Keeper keeper;
    private final MembershipPublisher publisher;
    private final Cohorts cohorts;
    private final SegmentProperties properties;
    private final Clock clock;
    private final TransactionTemplate transactions;

    FullComputation(
            ComputationTable table,
            PublishedDefinitions published,
            Keeper keeper,
            MembershipPublisher publisher,
            Cohorts cohorts,
            SegmentProperties properties,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.published = published;
        this.keeper = keeper;
        this.publisher = publisher;
        this.cohorts = cohorts;
        this.properties = properties;
        this.clock = clock;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Raised when there is no point in going on: cancelled, to be done again, or the process ends. */
    private static final class Stopped extends RuntimeException {
        Stopped() {
            super("stopped", null, false, false);
        }
    }

    /** @return whether one was waiting */
    boolean runNext(BooleanSupplier stopping) {
        Optional<Claimed> next = table.claim(keeper.shards());
        next.ifPresent(claimed -> run(claimed, stopping));
        return next.isPresent();
    }

    private void run(Claimed claimed, BooleanSupplier stopping) {
        long segment = claimed.segment();
        try {
            compute(claimed, stopping);
            table.succeeded(segment);
        } catch (Stopped stopped) {
            if (!stopping.getAsBoolean()) {
                table.succeeded(segment);
            }
        } catch (RuntimeException failed) {
            LOG.error("the members of segment {} could not be computed", segment, failed);
            table.failed(segment, String.valueOf(failed.getMessage()));
        }
    }

    private void compute(Claimed claimed, BooleanSupplier stopping) {
        long segment = claimed.segment();
        Map<Integer, Long> evaluated = takeStock(segment);
        Runnable goOn = () -> {
            if (stopping.getAsBoolean() || table.isToldToStop(segment)) {
                throw new Stopped();
            }
        };
        Published definition = find(segment);
        if (definition != null) {
            awaitProjection(evaluated, goOn);
        }
        Found found = ask(definition);
        for (int shard : evaluated.keySet()) {
            goOn.run();
            transactions.executeWithoutResult(status -> apply(claimed, definition, found, shard, goOn));
            publisher.publish(shard);
        }
    }

    private @Nullable Published find(long segment) {
        return published.now().segments().stream()
                .filter(one -> one.id() == segment)
                .findFirst()
                .orElse(null);
    }

    /** By shard, what had been evaluated before anybody noted whom they touch. */
    private Map<Integer, Long> takeStock(long segment) {
        Map<Integer, Long> next = new HashMap<>();
        transactions.executeWithoutResult(status -> {
            for (int shard = 0; shard < keeper.shards(); shard++) {
                next.put(shard, keeper.open(shard, Set.of()).next());
            }
            table.forgetTouched(segment);
        });
        return next;
    }

    private void awaitProjection(Map<Integer, Long> evaluated, Runnable goOn) {
        long since = System.nanoTime();
        while (!hasReached(evaluated)) {
            goOn.run();
            if (System.nanoTime() - since > properties.patience().toNanos()) {
                throw new ProjectionUnavailable("the projection does not keep up");
            }
            pause();
        }
    }

    private boolean hasReached(Map<Integer, Long> evaluated) {
        Map<Integer, Long> next = cohorts.next();
        return evaluated.entrySet().stream()
                .allMatch(shard -> next.getOrDefault(shard.getKey(), 0L) >= shard.getValue());
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
    }

    private Found ask(@Nullable Published definition) {
        Found found = new Found(keeper.shards());
        if (definition != null) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            SqlCompiler compiler = new SqlCompiler(published.now());
            cohorts.each(compiler.membersAndTurns(definition.definition(), now), properties.patience(), row -> {
                OneId person = new OneId(row.getLong(1));
                if (row.getBoolean(2)) {
                    found.add(person);
                }
                long turn = row.getLong(3);
                if (!row.wasNull()) {
                    found.addTurn(person, turn);
                }
            });
        }
        return found;
    }

    private void apply(Claimed claimed, @Nullable Published definition, Found found, int shard, Runnable goOn) {
        long segment = claimed.segment();
        ShardLedger ledger = keeper.open(shard, List.of(segment));
        // Asked again while the shard is held: a definition published since must not be overruled by this one.
        goOn.run();
        Set<Long> touched = definition == null ? Set.of() : table.touched(segment, shard);
        ShardMembers newer = new ShardMembers(shard, keeper.shards());
        touched.forEach(person -> newer.add(new OneId(person)));
        ShardMembers decided =
                found.members(shard).minus(newer).or(ledger.of(segment).and(newer));
        int version = definition == null ? 0 : definition.version();
        ledger.replace(segment, version, decided, claimed.cause());
        table.forgetRechecks(segment, shard);
        found.turns(shard, (person, at) -> {
            if (!touched.contains(person.value())) {
                ledger.recheck(segment, person, at);
            }
        });
        ledger.save();
        table.did(segment);
    }
}
