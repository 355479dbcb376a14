package cdp.web.demo;

import cdp.ingest.IdentifierKinds;
import cdp.web.demo.brand.Deed;
import cdp.web.demo.brand.DemoSource;
import cdp.web.demo.brand.Handle;
import cdp.web.demo.brand.Happening;
import cdp.web.demo.brand.Person;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** Segment's batch call, gzipped, ids of other systems in RudderStack's {@code externalId}. */
final class SegmentDialect implements Dialect {
    private static final String BROWSER =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
                    + "Chrome/142.0.0.0 Safari/537.36";
    private static final int MINOR_VERSIONS = 9;

    @Override
    public void write(JsonGenerator json, Happening happening) {
        Deed deed = happening.deed();
        String type = type(deed);
        json.writeStartObject();
        json.writeStringProperty("type", type);
        if (type.equals("track")) {
            json.writeStringProperty("event", deed.name());
        }
        json.writeStringProperty("messageId", "demo-" + happening.id() + "-" + happening.at());
        json.writeStringProperty(
                "timestamp", Instant.ofEpochMilli(happening.at()).toString());
        Set<Handle> handles = happening.handles();
        writeOwnIds(json, handles, happening.person());
        json.writeObjectPropertyStart(deed instanceof Deed.Told ? "traits" : "properties");
        Properties.write(json, deed.properties());
        json.writeEndObject();
        json.writeObjectPropertyStart("context");
        writeExternalIds(json, handles, happening.person());
        writeSurroundings(json, happening);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String type(Deed deed) {
        if (deed instanceof Deed.Told) {
            return "identify";
        }
        return switch (deed.name()) {
            case "page_viewed" -> "page";
            case "screen_viewed" -> "screen";
            default -> "track";
        };
    }

    private static boolean isOwn(String kind) {
        return kind.equals(IdentifierKinds.ANONYMOUS_ID) || kind.equals(IdentifierKinds.USER_ID);
    }

    private static void writeOwnIds(JsonGenerator json, Set<Handle> handles, Person person) {
        for (Handle handle : handles) {
            String kind = handle.kind(person);
            if (isOwn(kind)) {
                json.writeStringProperty(
                        kind.equals(IdentifierKinds.USER_ID) ? "userId" : "anonymousId", handle.value(person));
            }
        }
    }

    private static void writeExternalIds(JsonGenerator json, Set<Handle> handles, Person person) {
        json.writeArrayPropertyStart("externalId");
        for (Handle handle : handles) {
            String kind = handle.kind(person);
            if (!isOwn(kind)) {
                json.writeStartObject();
                json.writeStringProperty("type", kind);
                json.writeStringProperty("id", handle.value(person));
                if (!handle.scope().isEmpty()) {
                    json.writeStringProperty("scope", handle.scope());
                }
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private static void writeSurroundings(JsonGenerator json, Happening happening) {
        Person person = happening.person();
        if (happening.source() == DemoSource.WEB) {
            json.writeStringProperty("userAgent", BROWSER);
            json.writeStringProperty("locale", "zh-CN");
        } else if (happening.source() == DemoSource.APP) {
            json.writeObjectPropertyStart("device");
            json.writeStringProperty("model", person.device());
            json.writeEndObject();
            json.writeObjectPropertyStart("os");
            json.writeStringProperty("name", person.hasIphone() ? "iOS" : "Android");
            json.writeEndObject();
            json.writeObjectPropertyStart("app");
            json.writeStringProperty("version", "3." + person.number() % MINOR_VERSIONS + ".0");
            json.writeEndObject();
        }
    }

    @Override
    public String bodyStart() {
        return "{\"batch\":[";
    }

    @Override
    public String bodyEnd() {
        return "]}";
    }

    @Override
    public HttpRequest.Builder request(URI collector, String writeKey, byte[] body) {
        String user = Base64.getEncoder().encodeToString((writeKey + ":").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(collector + "/v1/batch"))
                .header("Authorization", "Basic " + user)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(Gzip.pack(body)));
    }
}
