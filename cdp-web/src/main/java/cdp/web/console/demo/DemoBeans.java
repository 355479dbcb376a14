package cdp.web.console.demo;

import cdp.web.demo.DemoSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The job lives where the console does. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("cdp.web.demo")
class DemoBeans {

    @Bean
    DemoSettings demoSettings(Environment environment) {
        return DemoSettings.from(environment);
    }
}
