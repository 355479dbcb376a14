package cdp.profile.projection;

import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/** Starts and stops the feeding of the projection. */
@Component
class StreamSwitch {
    private final ObjectProvider<KafkaListenerEndpointRegistry> registry;

    StreamSwitch(ObjectProvider<KafkaListenerEndpointRegistry> registry) {
        this.registry = registry;
    }

    void start() {
        container().start();
    }

    /** Returns when nothing more is being written. */
    void stop() {
        container().stop();
    }

    boolean isOn() {
        return container().isRunning();
    }

    private MessageListenerContainer container() {
        return Objects.requireNonNull(registry.getObject().getListenerContainer(ProjectStream.ID));
    }
}
