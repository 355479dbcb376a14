package cdp.ingest.collector;

import cdp.ingest.EventCodec;
import cdp.ingest.Receipt;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What senders hear. */
final class Answers {
    private static final byte[] PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private Answers() {}

    static void outcome(HttpServletResponse response, Reception.Outcome outcome) throws IOException {
        switch (outcome) {
            case Reception.Outcome.Taken(Receipt receipt) -> receipt(response, receipt);
            case Reception.Outcome.Later(int status, double seconds, String reason) ->
                tryAgain(response, status, seconds, reason);
        }
    }

    /**
     * A delivery with at least one accepted event is answered 200, because SDKs drop or repeat a whole batch on anything
     * else; one with none is answered with the status of its first refusal. Either way every refusal is named.
     */
    private static void receipt(HttpServletResponse response, Receipt receipt) throws IOException {
        int status = receipt.isRefusal()
                ? receipt.refused().getFirst().refusal().reason().status()
                : 200;
        ObjectNode body = EventCodec.JSON.createObjectNode();
        body.put("success", !receipt.isRefusal());
        body.put("accepted", receipt.accepted());
        if (!receipt.refused().isEmpty()) {
            ArrayNode refused = body.putArray("refused");
            for (Receipt.Refused one : receipt.refused()) {
                ObjectNode entry = refused.addObject();
                entry.put("index", one.index());
                entry.put("messageId", one.messageId());
                entry.put("reason", one.refusal().reason().code());
                entry.put("detail", one.refusal().detail());
            }
        }
        json(response, status, body);
    }

    private static void tryAgain(HttpServletResponse response, int status, double seconds, String reason)
            throws IOException {
        response.setHeader("Retry-After", String.valueOf(Math.max(1, (int) Math.ceil(seconds))));
        ObjectNode body = EventCodec.JSON.createObjectNode();
        body.put("success", false);
        body.put("accepted", 0);
        body.put("reason", reason);
        json(response, status, body);
    }

    static void json(HttpServletResponse response, int status, ObjectNode body) throws IOException {
        write(response, status, "application/json", EventCodec.JSON.writeValueAsBytes(body));
    }

    static void pixel(HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-cache, no-store, must-revalidate");
        write(response, 200, "image/gif", PIXEL);
    }

    private static void write(HttpServletResponse response, int status, @Nullable String type, byte[] body)
            throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
