package cdp.identity;

import org.springframework.context.annotation.Configuration;

/** Turns events into people. */
@Configuration(proxyBeanMethods = false)
public class ResolveRole {}
