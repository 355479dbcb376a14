package cdp.web.demo;

import cdp.ingest.Event;
import cdp.ingest.IdentifierKinds;
import cdp.web.demo.brand.Deed;
import cdp.web.demo.brand.Handle;
import cdp.web.demo.brand.Happening;
import cdp.web.demo.brand.Person;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** What the Sensors Data (神策) SDK of a mini program writes, sent as its server-side relays do: a form with a gzipped list. */
final class SensorsDialect implements Dialect {
    @Override
    public void write(JsonGenerator json, Happening happening) {
        Person person = happening.person();
        Deed deed = happening.deed();
        String type = type(deed);
        Set<Handle> handles = happening.handles();
        Handle distinct = handles.contains(Handle.MINI_OPENID) ? Handle.MINI_OPENID : Handle.MINI_VISITOR;
        json.writeStartObject();
        json.writeNumberProperty("_track_id", happening.id());
        json.writeStringProperty("type", type);
        if (!type.startsWith("profile")) {
            json.writeStringProperty("event", event(deed));
        }
        json.writeNumberProperty("time", happening.at());
        json.writeStringProperty("distinct_id", distinct.value(person));
        json.writeObjectPropertyStart("identities");
        for (Handle handle : handles) {
            json.writeStringProperty(identity(handle, person), handle.value(person));
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        Properties.write(json, deed.properties());
        if (type.equals("track")) {
            json.writeStringProperty("$os", person.hasIphone() ? "iOS" : "Android");
            json.writeStringProperty("$model", person.device());
        }
        json.writeEndObject();
        json.writeObjectPropertyStart("lib");
        json.writeStringProperty("$lib", "MiniProgram");
        json.writeStringProperty("$lib_version", "1.22.7");
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String type(Deed deed) {
        if (deed instanceof Deed.Told) {
            return "profile_set";
        }
        return deed.name().equals(Event.IDENTITY_LINKED) ? "track_id_bind" : "track";
    }

    /** The SDK's own names for what it notices by itself. */
    private static String event(Deed deed) {
        return switch (deed.name()) {
            case "app_opened" -> "$MPLaunch";
            case "screen_viewed" -> "$MPViewScreen";
            case Event.IDENTITY_LINKED -> "$BindID";
            default -> deed.name();
        };
    }

    private static String identity(Handle handle, Person person) {
        return switch (handle) {
            case MINI_VISITOR -> "$identity_anonymous_id";
            case MINI_OPENID -> "$identity_mp_openid";
            case UNIONID -> "$identity_mp_unionid";
            case PHONE -> "$identity_mobile";
            default ->
                handle.kind(person).equals(IdentifierKinds.USER_ID)
                        ? "$identity_login_id"
                        : "$identity_" + handle.kind(person);
        };
    }

    @Override
    public String bodyStart() {
        return "[";
    }

    @Override
    public String bodyEnd() {
        return "]";
    }

    @Override
    public HttpRequest.Builder request(URI collector, String writeKey, byte[] body) {
        String list = Base64.getEncoder().encodeToString(Gzip.pack(body));
        String form = "crc=" + list.hashCode() + "&gzip=1&data_list=" + URLEncoder.encode(list, StandardCharsets.UTF_8);
        String token = URLEncoder.encode(writeKey, StandardCharsets.UTF_8);
        return HttpRequest.newBuilder(URI.create(collector + "/sa?project=default&token=" + token))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }
}
