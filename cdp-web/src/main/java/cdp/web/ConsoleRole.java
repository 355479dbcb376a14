package cdp.web;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Serves the console and its API. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("cdp.web.console")
public class ConsoleRole {}
