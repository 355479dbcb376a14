package cdp.web.runtime;

import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says at start where the process listens and what it works on, before any link that needs it. */
@Component
class ReadyLine {
    private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);

    private final Environment environment;

    ReadyLine(Environment environment) {
        this.environment = environment;
    }

    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener(ApplicationReadyEvent.class)
    void say() {
        LOG.info(
                "Ready in {} s at http://localhost:{} (roles: {})",
                ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0,
                environment.getProperty("local.server.port"),
                environment.getProperty("cdp.roles", "all"));
    }
}
