package cdp.segment;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Works out members for everybody at once and answers how many there would be; part of the role that keeps the projection. */
@Configuration(proxyBeanMethods = false)
@ComponentScan({"cdp.segment.keeping", "cdp.segment.computation"})
public class SegmentComputationRole {}
