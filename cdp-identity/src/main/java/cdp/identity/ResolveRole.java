package cdp.identity;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Turns events into people. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("cdp.identity.graph")
public class ResolveRole {}
