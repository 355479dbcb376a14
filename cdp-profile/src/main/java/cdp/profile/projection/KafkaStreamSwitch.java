package cdp.profile.projection;

import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

@Component
class KafkaStreamSwitch implements StreamSwitch {
    private final ObjectProvider<KafkaListenerEndpointRegistry> registry;

    KafkaStreamSwitch(ObjectProvider<KafkaListenerEndpointRegistry> registry) {
        this.registry = registry;
    }

    @Override
    public void start() {
        container().start();
    }

    @Override
    public void stop() {
        container().stop();
    }

    @Override
    public boolean isOn() {
        return container().isRunning();
    }

    private MessageListenerContainer container() {
        return Objects.requireNonNull(registry.getObject().getListenerContainer(ProjectStream.ID));
    }
}
