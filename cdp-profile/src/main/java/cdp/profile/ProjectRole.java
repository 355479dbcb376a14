package cdp.profile;

import cdp.profile.projection.ProjectionProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Keeps the columnar projection and answers from it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProjectionProperties.class)
@ComponentScan("cdp.profile.projection")
public class ProjectRole {}
