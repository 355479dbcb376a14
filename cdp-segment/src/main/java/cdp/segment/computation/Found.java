package cdp.segment.computation;

import cdp.identity.OneId;
import cdp.segment.membership.ShardMembers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whom a condition holds for, and when that may change, shard by shard. */
final class Found {
    private final int shards;
    private final Map<Integer, ShardMembers> members = new HashMap<>();
    private final Map<Integer, List<long[]>> turns = new HashMap<>();

    Found(int shards) {
        this.shards = shards;
    }

    ShardMembers members(int shard) {
        return members.computeIfAbsent(shard, first -> new ShardMembers(shard, shards));
    }

    void add(OneId person) {
        members(person.shard(shards)).add(person);
    }

    /** @param micros since 1970 */
    void addTurn(OneId person, long micros) {
        turns.computeIfAbsent(person.shard(shards), first -> new ArrayList<>())
                .add(new long[] {person.value(), micros});
    }

    interface TurnConsumer {
        void accept(OneId person, Instant at);
    }

    void turns(int shard, TurnConsumer consumer) {
        for (long[] turn : turns.getOrDefault(shard, List.of())) {
            consumer.accept(new OneId(turn[0]), Instant.EPOCH.plus(turn[1], ChronoUnit.MICROS));
        }
    }
}
