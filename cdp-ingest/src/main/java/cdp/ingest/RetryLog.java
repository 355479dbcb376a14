package cdp.ingest;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RetryListener;

/** Says that a hop stands still, and why, while the same records are tried again: in full at first, then in a line. */
final class RetryLog implements RetryListener {
    private static final Logger LOG = LoggerFactory.getLogger(RetryLog.class);

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempt) {
        say(1, record.topic(), failure, attempt);
    }

    @Override
    public void failedDelivery(ConsumerRecords<?, ?> records, Exception failure, int attempt) {
        String topics = String.join(
                ", ",
                records.partitions().stream()
                        .map(partition -> partition.topic() + '-' + partition.partition())
                        .sorted()
                        .toList());
        say(records.count(), topics, failure, attempt);
    }

    private static void say(int count, String from, @Nullable Exception failure, int attempt) {
        if (attempt == 1) {
            LOG.warn("{} records of {} could not be taken in and are tried again", count, from, failure);
        } else {
            LOG.warn("{} records of {} could not be taken in, attempt {}: {}", count, from, attempt, root(failure));
        }
    }

    private static @Nullable Throwable root(@Nullable Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }
}
