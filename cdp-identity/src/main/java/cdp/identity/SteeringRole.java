package cdp.identity;

import cdp.identity.rules.ApplyingRules;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Lets people rule on who is who, and brings everybody under the rules in force. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("cdp.identity.steering")
@Import(ApplyingRules.class)
public class SteeringRole {}
