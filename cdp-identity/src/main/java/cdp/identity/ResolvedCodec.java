package cdp.identity;

import cdp.ingest.Event;
import cdp.ingest.EventCodec;
import cdp.ingest.JsonBytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Messages of {@code cdp.resolved} as JSON. The event is carried as the very bytes it had on {@code cdp.events}. */
public final class ResolvedCodec {
    private static final int HEAD = 128;

    private ResolvedCodec() {}

    /** @param event the event's encoding, copied in as it is */
    public static byte[] landed(
            RawPosition position, OneId person, byte[] event, List<OneId> mergedIn, @Nullable String changes) {
        JsonBytes out = new JsonBytes(HEAD + event.length + (changes == null ? 0 : changes.length()))
                .ascii("{\"partition\":")
                .ascii(Integer.toString(position.partition()))
                .ascii(",\"offset\":")
                .ascii(Long.toString(position.offset()))
                .ascii(",\"oneId\":")
                .ascii(Long.toString(person.value()));
        if (!mergedIn.isEmpty()) {
            out.ascii(",\"mergedIn\":[");
            for (int i = 0; i < mergedIn.size(); i++) {
                out.ascii(i == 0 ? "" : ",").ascii(Long.toString(mergedIn.get(i).value()));
            }
            out.ascii(']');
        }
        if (changes != null) {
            out.ascii(",\"changes\":").raw(changes.getBytes(StandardCharsets.UTF_8));
        }
        return out.ascii(",\"event\":").raw(event).ascii('}').toByteArray();
    }

    public static byte[] mergedAway(RawPosition position, OneId person, OneId into) {
        return ("{\"partition\":" + position.partition() + ",\"offset\":" + position.offset() + ",\"oneId\":"
                        + person.value() + ",\"mergedInto\":" + into.value() + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] regrouped(RawPosition position, OneId person, Collection<OneId> people) {
        return ("{\"partition\":" + position.partition() + ",\"offset\":" + position.offset() + ",\"oneId\":"
                        + person.value() + ",\"regrouped\":"
                        + people.stream()
                                .map(one -> Long.toString(one.value()))
                                .collect(Collectors.joining(",", "[", "]"))
                        + "}")
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
        List<OneId> regrouped = List.of();
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
                    case "regrouped" -> regrouped = oneIds(parser);
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
        if (!regrouped.isEmpty()) {
            return new ResolvedMessage.Regrouped(position, new OneId(oneId), regrouped);
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
