package cdp.profile.projection;

import java.util.Map;

/** Where {@code cdp.resolved} begins and ends. */
interface ResolvedTopic {

    /** By shard, the oldest message that is still there. */
    Map<Integer, Long> first();

    /** By shard, where the next message will be. */
    Map<Integer, Long> end();
}
