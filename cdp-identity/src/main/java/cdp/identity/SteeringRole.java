package cdp.identity;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Lets people rule on who is who. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("cdp.identity.steering")
public class SteeringRole {}
