package cdp.web.demo;

import cdp.web.demo.brand.Happening;
import java.net.URI;
import java.net.http.HttpRequest;
import tools.jackson.core.JsonGenerator;

/** How one family of SDK writes an event, puts events together, and sends them. */
interface Dialect {
    Dialect SEGMENT = new SegmentDialect();
    Dialect SENSORS = new SensorsDialect();

    void write(JsonGenerator json, Happening happening);

    String bodyStart();

    String bodyEnd();

    HttpRequest.Builder request(URI collector, String writeKey, byte[] body);
}
