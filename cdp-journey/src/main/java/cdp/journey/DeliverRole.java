package cdp.journey;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Hands messages over to channels. */
@Configuration(proxyBeanMethods = false)
@ComponentScan({"cdp.journey.deliver", "cdp.journey.channel"})
public class DeliverRole {}
