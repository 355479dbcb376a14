package cdp.segment;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Keeps memberships up to date as events land and time passes. */
@Configuration(proxyBeanMethods = false)
@ComponentScan({"cdp.segment.keeping", "cdp.segment.stream"})
public class SegmentRole {}
