package cdp.web.console.apidoc;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/** What writes the document is made at the first request for it: few processes are ever asked, and all would wait. */
@Component
class MadeWhenAsked implements BeanFactoryPostProcessor {
    private static final String WRITER = "org.springdoc.";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            BeanDefinition definition = beans.getBeanDefinition(name);
            if (isOfTheWriter(definition)) {
                definition.setLazyInit(true);
            }
        }
    }

    private static boolean isOfTheWriter(BeanDefinition definition) {
        String type = definition.getBeanClassName();
        String factory = definition.getFactoryBeanName();
        return (type != null && type.startsWith(WRITER)) || (factory != null && factory.startsWith(WRITER));
    }
}
