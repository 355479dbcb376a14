package cdp.web.security.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which path belongs to whom. */
public final class Paths {
    /** Open to anybody: the collector looks at the write key itself and answers its own CORS, links of messages are signed. */
    static final List<String> COLLECTOR = List.of(
            "/v1/**", "/sa", "/sa.gif", "/debug", "/m/**", "/t/**", "/sourceConfig/**", "/pixel/**", "/beacon/**");

    private static final List<PathPattern> COLLECTOR_PATTERNS =
            COLLECTOR.stream().map(PathPatternParser.defaultInstance::parse).toList();
    private static final List<String> NOT_PAGES = List.of("/api", "/actuator", "/error");

    private Paths() {}

    static boolean isCollector(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return COLLECTOR_PATTERNS.stream().anyMatch(pattern -> pattern.matches(parsed));
    }

    /** A file of the built console, or one of its pages. Says nothing about whether it exists. */
    static boolean isConsole(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return reads && (path.equals("/") || isFile(path) || isPage(request));
    }

    private static boolean isFile(String path) {
        return path.startsWith("/assets/") || path.matches("/[A-Za-z0-9_-]+\\.(html|ico|svg|png|webmanifest|txt)");
    }

    /** A path the browser's router knows how to draw: asked for by a person, not by a script. */
    public static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !path.substring(path.lastIndexOf('/')).contains(".")
                && NOT_PAGES.stream().noneMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"))
                && !isCollector(path);
    }
}
