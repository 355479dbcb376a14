package cdp.profile.projection;

import org.springframework.kafka.config.ContainerPostProcessor;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.ExponentialBackOff;

/** What cannot be stored now is tried again until it can be: skipping it would leave a hole only a rebuild would close. */
@Component("projectStreamRetries")
class ProjectStreamRetries
        implements ContainerPostProcessor<byte[], byte[], ConcurrentMessageListenerContainer<byte[], byte[]>> {
    private static final long FIRST_MILLIS = 500;
    private static final long LONGEST_MILLIS = 15_000;

    @Override
    public void postProcess(ConcurrentMessageListenerContainer<byte[], byte[]> container) {
        ExponentialBackOff forever = new ExponentialBackOff(FIRST_MILLIS, 2);
        forever.setMaxInterval(LONGEST_MILLIS);
        container.setCommonErrorHandler(new DefaultErrorHandler((record, failure) -> {}, forever));
    }
}
