package cdp.ingest.collector;

import cdp.ingest.EventCodec;
import cdp.ingest.IngestProperties;
import cdp.ingest.intake.Delivery;
import cdp.ingest.intake.Parcels.Unreadable;
import cdp.ingest.intake.Protocol;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Segment HTTP API, which RudderStack's SDKs speak as well. The content type is never looked at: browsers send JSON as
 * text/plain, and RudderStack's Node SDK sends gzipped JSON labelled as a form.
 */
@Controller
class SegmentController {
    private static final Pattern TRAILING_SLASH = Pattern.compile("/+$");

    private final Reception reception;
    private final IngestProperties limits;
    private final Clock clock;

    SegmentController(Reception reception, IngestProperties limits, Clock clock) {
        this.reception = reception;
        this.limits = limits;
        this.clock = clock;
    }

    @RequestMapping(
            path = {
                "/v1/{call:track|identify|page|screen|group|alias|batch|import|t|i|p|s|g|a|b}",
                "/v1/{call:track|identify|page|screen|group|alias|batch|import}/",
                "/beacon/v1/{call:batch}"
            },
            method = RequestMethod.POST)
    void collect(@PathVariable String call, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String headerKey = WriteKeys.ofHeader(request);
        String key = headerKey.isEmpty() ? WriteKeys.ofQuery(request, "writeKey") : headerKey;
        byte[] wire = Bodies.read(request.getInputStream(), limits.maxBodyBytes());
        try {
            byte[] body = Bodies.isGzip(wire) ? Bodies.gunzip(wire, limits.maxBodyBytes()) : wire;
            Answers.outcome(response, reception.receive(delivery(request, body), key));
        } catch (Unreadable unreadable) {
            Answers.outcome(response, reception.refuse(delivery(request, wire), key, unreadable));
        }
    }

    private Delivery delivery(HttpServletRequest request, byte[] body) {
        return new Delivery(
                Protocol.SEGMENT,
                TRAILING_SLASH.matcher(request.getRequestURI()).replaceAll(""),
                clock.instant(),
                request.getContentType(),
                request.getHeader("Content-Encoding"),
                body);
    }

    /** What Segment's browser SDK asks for before it sends anything. */
    @GetMapping("/v1/projects/{writeKey}/settings")
    void segmentSettings(@PathVariable String writeKey, HttpServletResponse response) throws IOException {
        ObjectNode settings = EventCodec.JSON.createObjectNode();
        ObjectNode segment = settings.putObject("integrations").putObject("Segment.io");
        segment.put("apiKey", writeKey);
        segment.put("type", "server");
        settings.putObject("plan");
        settings.putObject("enabledMiddleware");
        Answers.json(response, 200, settings);
    }

    /** What RudderStack's browser SDK asks for before it sends anything. */
    @GetMapping({"/sourceConfig", "/sourceConfig/"})
    void rudderSettings(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String writeKey = WriteKeys.ofQuery(request, "writeKey");
        ObjectNode settings = EventCodec.JSON.createObjectNode();
        ObjectNode source = settings.putObject("source");
        source.put("id", writeKey);
        source.put("name", "tributary");
        source.put("writeKey", writeKey);
        source.put("enabled", true);
        source.put("workspaceId", "tributary");
        ObjectNode statistics = source.putObject("config").putObject("statsCollection");
        statistics.putObject("errors").put("enabled", false);
        statistics.putObject("metrics").put("enabled", false);
        source.putArray("destinations");
        Answers.json(response, 200, settings);
    }
}
