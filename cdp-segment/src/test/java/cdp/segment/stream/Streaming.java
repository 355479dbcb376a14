package cdp.segment.stream;

import cdp.ingest.LogBounds;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.support.GenericApplicationContext;

/** Turns the wheels of the stream at the test's command. */
public final class Streaming {
    private static final int MOST_SHARDS = 64;

    private Streaming() {}

    /** Registers the road: it begins at 0 and ends where the test says. */
    public static void road(GenericApplicationContext context, IntUnaryOperator first, IntUnaryOperator end) {
        context.registerBean(LogBounds.class, () -> new LogBounds() {
            @Override
            public Map<Integer, Long> first(String topic) {
                return ofEachShard(first);
            }

            @Override
            public Map<Integer, Long> end(String topic) {
                return ofEachShard(end);
            }
        });
    }

    private static Map<Integer, Long> ofEachShard(IntUnaryOperator offset) {
        return IntStream.range(0, MOST_SHARDS).boxed().collect(Collectors.toMap(Function.identity(), shard ->
                (long) offset.applyAsInt(shard)));
    }

    public static Set<Integer> evaluate(BeanFactory beans, List<ConsumerRecord<byte[], byte[]>> records) {
        return beans.getBean(StreamWork.class).evaluate(records);
    }

    public static long take(BeanFactory beans, int shard) {
        return beans.getBean(StreamWork.class).take(Set.of(shard)).getOrDefault(shard, 0L);
    }

    public static void lookAtTheTime(BeanFactory beans) {
        beans.getBean(Rechecks.class).run();
    }
}
