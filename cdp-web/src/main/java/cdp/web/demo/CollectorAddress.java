package cdp.web.demo;

import cdp.ingest.CollectRole;
import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where the collectors are: where the settings say, else in this process when it collects. */
@Component
class CollectorAddress {
    private final DemoSettings settings;
    private final boolean collectsHere;
    private volatile int localPort;

    CollectorAddress(DemoSettings settings, ObjectProvider<CollectRole> collecting) {
        this.settings = settings;
        this.collectsHere = collecting.getIfAvailable() != null;
    }

    /** The main server's port; a management server announces itself under a namespace. */
    @EventListener
    void serverStarted(WebServerInitializedEvent started) {
        if (started.getApplicationContext().getServerNamespace() == null) {
            localPort = started.getWebServer().getPort();
        }
    }

    Optional<URI> find() {
        if (!settings.collectorUrl().isEmpty()) {
            return Optional.of(URI.create(settings.collectorUrl()));
        }
        return collectsHere && localPort > 0
                ? Optional.of(URI.create("http://localhost:" + localPort + settings.contextPath()))
                : Optional.empty();
    }
}
