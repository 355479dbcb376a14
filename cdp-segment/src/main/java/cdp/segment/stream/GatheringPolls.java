package cdp.segment.stream;

import org.springframework.kafka.config.ContainerPostProcessor;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.stereotype.Component;

/** Lets messages gather for a moment between two batches: every batch reads the shards it touches and writes them back. */
@Component(GatheringPolls.NAME)
class GatheringPolls
        implements ContainerPostProcessor<byte[], byte[], AbstractMessageListenerContainer<byte[], byte[]>> {
    static final String NAME = "segmentPolls";

    private static final long BETWEEN_MILLIS = 50;

    @Override
    public void postProcess(AbstractMessageListenerContainer<byte[], byte[]> container) {
        container.getContainerProperties().setIdleBetweenPolls(BETWEEN_MILLIS);
    }
}
