package cdp.web.demo;

import org.springframework.core.env.Environment;

/**
 * Read by hand because {@code cdp.demo} is a switch and, with something behind it, a prefix.
 *
 * @param onStart {@code cdp.demo}: whether to load the demo brand as soon as the process is ready
 * @param collectorUrl {@code cdp.demo.collector-url}: where to send it; empty for this process
 * @param people {@code cdp.demo.people}: how many people the brand has
 * @param contextPath where this process serves, when not at the root
 */
public record DemoSettings(boolean onStart, String collectorUrl, int people, String contextPath) {
    private static final int PEOPLE = 20_000;

    public DemoSettings {
        if (people < 1 || people > 1_000_000) {
            throw new IllegalArgumentException("cdp.demo.people must be 1 to 1000000, was " + people);
        }
        collectorUrl = collectorUrl.replaceFirst("/+$", "");
    }

    public static DemoSettings from(Environment environment) {
        return new DemoSettings(
                environment.getProperty("cdp.demo", Boolean.class, false),
                environment.getProperty("cdp.demo.collector-url", ""),
                environment.getProperty("cdp.demo.people", Integer.class, PEOPLE),
                environment.getProperty("server.servlet.context-path", ""));
    }
}
