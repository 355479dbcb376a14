package cdp.web.demo;

import cdp.ingest.EventCodec;
import cdp.web.demo.brand.DemoSource;
import cdp.web.demo.brand.Happening;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Events of one source as one request body, within what collectors take. */
record Batch(DemoSource source, byte[] body, int events) {
    static final int MOST_EVENTS = 500;
    static final int MOST_BYTES = 450 * 1024;

    static Dialect dialect(DemoSource source) {
        return source.speaksSensors() ? Dialect.SENSORS : Dialect.SEGMENT;
    }

    /** The events in as few bodies as the limits allow, in their order. */
    static List<Batch> of(DemoSource source, List<Happening> happenings) {
        Dialect dialect = dialect(source);
        List<Batch> batches = new ArrayList<>();
        ByteArrayOutputStream body = new ByteArrayOutputStream(MOST_BYTES);
        int events = 0;
        for (Happening happening : happenings) {
            byte[] event = text(dialect, happening);
            if (events == MOST_EVENTS || (events > 0 && body.size() + event.length + 8 > MOST_BYTES)) {
                batches.add(close(source, dialect, body, events));
                events = 0;
            }
            body.writeBytes(ascii(events == 0 ? dialect.bodyStart() : ","));
            body.writeBytes(event);
            events++;
        }
        if (events > 0) {
            batches.add(close(source, dialect, body, events));
        }
        return batches;
    }

    private static Batch close(DemoSource source, Dialect dialect, ByteArrayOutputStream body, int events) {
        body.writeBytes(ascii(dialect.bodyEnd()));
        byte[] whole = body.toByteArray();
        body.reset();
        return new Batch(source, whole, events);
    }

    private static byte[] text(Dialect dialect, Happening happening) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(1024);
        try (JsonGenerator json = EventCodec.JSON.createGenerator(text)) {
            dialect.write(json, happening);
        }
        return text.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
