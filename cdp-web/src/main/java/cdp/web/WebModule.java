package cdp.web;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** What every process needs of this module: migrations, embedded servers, and the door that is closed unless opened. */
@Configuration(proxyBeanMethods = false)
@ComponentScan({"cdp.web.runtime", "cdp.web.embedded", "cdp.web.security"})
public class WebModule {}
