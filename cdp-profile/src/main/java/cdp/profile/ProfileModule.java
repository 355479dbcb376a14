package cdp.profile;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** What every process needs of this module: how events and profiles are stored and read. */
@Configuration(proxyBeanMethods = false)
@ComponentScan({"cdp.profile.store", "cdp.profile.consent"})
public class ProfileModule {}
