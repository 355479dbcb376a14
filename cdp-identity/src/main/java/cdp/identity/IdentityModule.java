package cdp.identity;

import org.springframework.context.annotation.Configuration;

/** What every process needs of this module. */
@Configuration(proxyBeanMethods = false)
public class IdentityModule {}
