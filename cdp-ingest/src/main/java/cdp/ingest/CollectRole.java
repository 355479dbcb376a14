package cdp.ingest;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Takes events in over HTTP and keeps what had to be refused. */
@Configuration(proxyBeanMethods = false)
@ComponentScan({"cdp.ingest.collector", "cdp.ingest.quarantine.stream"})
public class CollectRole {}
