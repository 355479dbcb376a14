package cdp.segment.stream;

import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.support.GenericApplicationContext;

/** Turns the wheels of the stream at the test's command. */
public final class Streaming {
    private Streaming() {}

    /** Registers the road: it begins at 0 and ends where the test says. */
    public static void road(GenericApplicationContext context, IntUnaryOperator first, IntUnaryOperator end) {
        context.registerBean(ResolvedLog.class, () -> new ResolvedLog() {
            @Override
            public long first(int shard) {
                return first.applyAsInt(shard);
            }

            @Override
            public long end(int shard) {
                return end.applyAsInt(shard);
            }
        });
    }

    public static Set<Integer> evaluate(BeanFactory beans, List<ConsumerRecord<byte[], byte[]>> records) {
        return beans.getBean(StreamWork.class).evaluate(records);
    }

    public static long take(BeanFactory beans, int shard) {
        return beans.getBean(StreamWork.class).take(shard);
    }

    public static void lookAtTheTime(BeanFactory beans) {
        beans.getBean(Rechecks.class).run();
    }
}
