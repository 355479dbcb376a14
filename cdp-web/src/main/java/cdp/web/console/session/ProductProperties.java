package cdp.web.console.session;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param collectorUrl where senders reach the collector; by default the address the console itself was asked at
 * @param roles the parts of the flow this process works
 */
@ConfigurationProperties("cdp")
record ProductProperties(
        @Nullable URI collectorUrl,

        @DefaultValue({"collect", "connect", "resolve", "project", "segment", "journey", "deliver", "console"})
        List<String> roles) {}
