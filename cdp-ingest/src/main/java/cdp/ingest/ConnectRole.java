package cdp.ingest;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Fetches events from where they lie: uploaded files today. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("cdp.ingest.imports.worker")
public class ConnectRole {}
