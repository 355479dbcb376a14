package cdp.profile;

import org.springframework.context.annotation.Configuration;

/** What every process needs of this module. */
@Configuration(proxyBeanMethods = false)
public class ProfileModule {}
