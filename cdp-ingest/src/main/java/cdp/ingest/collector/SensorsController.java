package cdp.ingest.collector;

import cdp.ingest.IngestProperties;
import cdp.ingest.Receipt;
import cdp.ingest.RefusalReason;
import cdp.ingest.intake.Delivery;
import cdp.ingest.intake.Parcels.Unreadable;
import cdp.ingest.intake.Protocol;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * What Sensors Data (神策) SDKs call: a form or a query with {@code data} or {@code data_list}, base64, perhaps gzipped inside.
 * The write key is the parameter {@code token}, or {@code project} for SDKs that only have that.
 */
@Controller
class SensorsController {
    /** Percent-encoding and base64 both swell what is inside. */
    private static final int WIRE_SWELL = 4;

    private final Reception reception;
    private final IngestProperties limits;
    private final Clock clock;

    SensorsController(Reception reception, IngestProperties limits, Clock clock) {
        this.reception = reception;
        this.limits = limits;
        this.clock = clock;
    }

    @RequestMapping(
            path = {"/sa", "/sa.gif"},
            method = {RequestMethod.GET, RequestMethod.POST})
    void collect(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] wire = request.getMethod().equals("GET")
                ? query(request)
                : Bodies.read(request.getInputStream(), limits.maxBodyBytes() * WIRE_SWELL);
        String form = new String(wire, StandardCharsets.UTF_8);
        Reception.Outcome outcome = receive(request, wire, form);
        boolean image = request.getRequestURI().endsWith(".gif");
        if (image && outcome instanceof Reception.Outcome.Taken(Receipt receipt) && !receipt.isRefusal()) {
            Answers.pixel(response);
        } else {
            Answers.outcome(response, outcome);
        }
    }

    private Reception.Outcome receive(HttpServletRequest request, byte[] wire, String form) {
        String key = key(request, form);
        try {
            return reception.receive(delivery(request, payload(form)), key);
        } catch (Unreadable unreadable) {
            return reception.refuse(delivery(request, wire), key, unreadable);
        }
    }

    private static byte[] query(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? new byte[0] : query.getBytes(StandardCharsets.UTF_8);
    }

    private static String key(HttpServletRequest request, String form) {
        String token = WriteKeys.ofQuery(request, "token");
        if (token.isEmpty()) {
            token = WriteKeys.parameter(form, "token");
        }
        return token.isEmpty() ? WriteKeys.ofQuery(request, "project") : token;
    }

    private byte[] payload(String form) throws Unreadable {
        String list = WriteKeys.parameter(form, "data_list");
        String encoded = list.isEmpty() ? WriteKeys.parameter(form, "data") : list;
        if (encoded.isEmpty()) {
            throw new Unreadable(RefusalReason.INVALID_ENCODING, "neither data nor data_list is given");
        }
        // Form decoding turned a raw plus sign into a space; base64 has no spaces of its own.
        String base64 = encoded.replace(' ', '+');
        requireChecksum(form, base64);
        byte[] decoded = decode(base64);
        return Bodies.isGzip(decoded) ? Bodies.gunzip(decoded, limits.maxBodyBytes()) : decoded;
    }

    private static byte[] decode(String base64) throws Unreadable {
        try {
            return Base64.getMimeDecoder().decode(base64.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException notBase64) {
            throw new Unreadable(RefusalReason.INVALID_ENCODING, "data is not base64: " + notBase64.getMessage());
        }
    }

    /** The SDKs' checksum is Java's hash code of the base64 text; when they send it, it must fit. */
    private static void requireChecksum(String form, String base64) throws Unreadable {
        String ext = WriteKeys.parameter(form, "ext");
        String stated = ext.startsWith("crc=") ? ext.substring("crc=".length()) : WriteKeys.parameter(form, "crc");
        if (!stated.isEmpty() && !stated.equals(String.valueOf(base64.hashCode()))) {
            throw new Unreadable(
                    RefusalReason.INVALID_ENCODING,
                    "the checksum " + stated + " does not fit the data, whose checksum is " + base64.hashCode());
        }
    }

    private Delivery delivery(HttpServletRequest request, byte[] body) {
        return new Delivery(
                Protocol.SENSORS,
                request.getRequestURI(),
                clock.instant(),
                request.getContentType(),
                request.getHeader("Content-Encoding"),
                body);
    }
}
