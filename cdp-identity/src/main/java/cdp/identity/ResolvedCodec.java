package cdp.identity;

import cdp.ingest.Event;
import cdp.ingest.EventCodec;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Messages of {@code cdp.resolved} as JSON. The event is carried as the very bytes it had on {@code cdp.events}. */
public final class ResolvedCodec {
    private ResolvedCodec() {}

    /** @param event the event's encoding, copied in as it is */
    public static byte[] landed(
            RawPosition position, OneId person, byte[] event, List<OneId> mergedIn, @Nullable String changes) {
        StringBuilder head = new StringBuilder(96)
                .append("{\"partition\":")
                .append(position.partition())
                .append(",\"offset\":")
                .append(position.offset())
                .append(",\"oneId\":")
                .append(person.value());
        if (!mergedIn.isEmpty()) {
            head.append(",\"mergedIn\":[");
            for (int i = 0; i < mergedIn.size(); i++) {
                head.append(i == 0 ? "" : ",").append(mergedIn.get(i).value());
            }
            head.append(']');
        }
        if (changes != null) {
            head.append(",\"changes\":").append(changes);
        }
        head.append(",\"event\":");
        ByteArrayOutputStream out = new ByteArrayOutputStream(head.length() + event.length + 1);
        out.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        out.writeBytes(event);
        out.write('}');
        return out.toByteArray();
    }

    public static byte[] mergedAway(RawPosition position, OneId person, OneId into) {
        return ("{\"partition\":" + position.partition() + ",\"offset\":" + position.offset() + ",\"oneId\":"
                        + person.value() + ",\"mergedInto\":" + into.value() + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @throws RuntimeException when the bytes are not such a message */
    public static ResolvedMessage decode(byte[] bytes) {
        int partition = -1;
        long offset = -1;
        long oneId = -1;
        long mergedInto = -1;
        Event event = null;
        String changes = null;
        List<OneId> mergedIn = List.of();
        try (JsonParser parser = EventCodec.JSON.createParser(bytes)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "partition" -> partition = parser.getIntValue();
                    case "offset" -> offset = parser.getLongValue();
                    case "oneId" -> oneId = parser.getLongValue();
                    case "mergedInto" -> mergedInto = parser.getLongValue();
                    case "mergedIn" -> mergedIn = oneIds(parser);
                    case "changes" -> changes = parser.readValueAsTree().toString();
                    case "event" -> event = EventCodec.read(parser, bytes);
                    default -> parser.skipChildren();
                }
            }
        }
        RawPosition position = new RawPosition(partition, offset);
        if (mergedInto > 0) {
            return new ResolvedMessage.MergedAway(position, new OneId(oneId), new OneId(mergedInto));
        }
        if (event == null) {
            throw new IllegalArgumentException("a resolved message has an event or a merge");
        }
        return new ResolvedMessage.Landed(position, new OneId(oneId), event, mergedIn, changes);
    }

    private static List<OneId> oneIds(JsonParser parser) {
        List<OneId> ids = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            ids.add(new OneId(parser.getLongValue()));
        }
        return ids;
    }
}
