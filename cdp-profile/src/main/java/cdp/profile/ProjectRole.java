package cdp.profile;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Keeps the columnar projection and answers from it. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("cdp.profile.projection")
public class ProjectRole {}
