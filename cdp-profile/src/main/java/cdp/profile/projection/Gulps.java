package cdp.profile.projection;

import java.time.Duration;
import org.springframework.kafka.config.ContainerPostProcessor;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Lets messages gather for a moment between two batches: a columnar write costs much the same for one event as for a thousand.
 * Without messages nothing wakes up, as it would if the broker were asked to wait for a full batch.
 */
@Component(ProjectStream.GULPS)
class Gulps implements ContainerPostProcessor<byte[], byte[], AbstractMessageListenerContainer<byte[], byte[]>> {
    private static final Duration BETWEEN = Duration.ofMillis(100);

    @Override
    public void postProcess(AbstractMessageListenerContainer<byte[], byte[]> container) {
        container.getContainerProperties().setIdleBetweenPolls(BETWEEN.toMillis());
    }
}
