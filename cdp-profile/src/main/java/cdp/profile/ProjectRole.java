package cdp.profile;

import org.springframework.context.annotation.Configuration;

/** Keeps the columnar projection. */
@Configuration(proxyBeanMethods = false)
public class ProjectRole {}
