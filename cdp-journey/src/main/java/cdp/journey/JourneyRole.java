package cdp.journey;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Lets people enter journeys and walks them on. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("cdp.journey.execution")
public class JourneyRole {}
