package cdp.web.console.customers;

import cdp.ingest.Identifier;
import cdp.ingest.IdentifierKinds;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Personal values as those see them who need not know them: enough to tell two apart, not enough to reach anybody. */
public final class Masked {
    private static final Pattern CHINESE_MOBILE = Pattern.compile("(?:\\+?86)?(1\\d{2})\\d{4}(\\d{4})");
    private static final Pattern MOBILE_INSIDE = Pattern.compile("(?<!\\d)((?:\\+?86)?1[3-9]\\d)\\d{4}(\\d{4})(?!\\d)");
    private static final Pattern EMAIL_INSIDE =
            Pattern.compile("([^\\s@<>\"',;:]?)[^\\s@<>\"',;:]*@([\\w.-]+\\.[\\w-]{2,})");

    /** What senders call personal attributes, without case and separators. */
    private static final Set<String> NAMES = Set.of(
            "name",
            "fullname",
            "realname",
            "nickname",
            "firstname",
            "lastname",
            "姓名",
            "$name",
            "receiver",
            "consignee");

    private static final Set<String> SECRET = Set.of(
            "idcard", "idno", "identitycard", "身份证", "passport", "street", "addressdetail", "postalcode", "zip", "ip");

    private static final Set<String> PLACES = Set.of("city", "province", "state", "country", "region", "district");

    private static final Set<String> PHONES = Set.of("phone", "mobile", "tel", "telephone", "cellphone", "手机号");

    private Masked() {}

    /** 林*汐 */
    public static @Nullable String name(@Nullable String name) {
        if (name == null || name.isEmpty()) {
            return name;
        }
        int[] letters = name.codePoints().toArray();
        String first = new String(letters, 0, 1);
        return switch (letters.length) {
            case 1 -> "*";
            case 2 -> first + '*';
            default -> first + "*".repeat(Math.min(3, letters.length - 2)) + new String(letters, letters.length - 1, 1);
        };
    }

    /** 138****6620 */
    public static String phone(String number) {
        Matcher chinese = CHINESE_MOBILE.matcher(number);
        if (chinese.matches()) {
            return chinese.group(1) + "****" + chinese.group(2);
        }
        return number.length() < 8 ? "****" : number.substring(0, 3) + "****" + number.substring(number.length() - 4);
    }

    /** a***@example.cn */
    public static String email(String address) {
        return EMAIL_INSIDE.matcher(address).replaceAll("$1***@$2");
    }

    /** oX3…k9Qe */
    static String id(String value) {
        int length = value.length();
        if (length <= 4) {
            return "…" + value.substring(length - 1);
        }
        return length <= 8
                ? value.substring(0, 1) + '…' + value.substring(length - 2)
                : value.substring(0, 3) + '…' + value.substring(length - 4);
    }

    public static String value(Identifier identifier) {
        return switch (identifier.kind()) {
            case IdentifierKinds.PHONE -> phone(identifier.value());
            case IdentifierKinds.EMAIL -> email(identifier.value());
            default -> id(identifier.value());
        };
    }

    /** An attribute's value, with what in it names or reaches a person masked. */
    public static JsonNode attribute(String key, JsonNode value) {
        return json(key, value, true);
    }

    /** What belongs to an event, with what in it reaches a person masked; its names are those of pages and products. */
    public static JsonNode ofEvent(JsonNode document) {
        return json("", document, false);
    }

    private static JsonNode json(String key, JsonNode value, boolean ofPerson) {
        String plain = key.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
        if (value.isObject()) {
            var object = JsonNodeFactory.instance.objectNode();
            boolean address = plain.contains("address");
            value.properties()
                    .forEach(entry -> object.set(
                            entry.getKey(),
                            address && entry.getValue().isValueNode()
                                    ? ofAddress(entry)
                                    : json(entry.getKey(), entry.getValue(), ofPerson)));
            return object;
        }
        if (value.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> array.add(json(key, element, ofPerson)));
            return array;
        }
        return value.isString() || value.isNumber() ? leaf(plain, value, ofPerson) : value;
    }

    private static JsonNode ofAddress(Map.Entry<String, JsonNode> entry) {
        return PLACES.contains(entry.getKey().toLowerCase(Locale.ROOT))
                ? entry.getValue()
                : JsonNodeFactory.instance.stringNode("***");
    }

    private static JsonNode leaf(String key, JsonNode value, boolean ofPerson) {
        String text = value.asString();
        String masked;
        if (ofPerson && NAMES.contains(key)) {
            masked = Objects.requireNonNullElse(name(text), "*");
        } else if (SECRET.contains(key) || key.endsWith("address")) {
            masked = "***";
        } else if (PHONES.contains(key)) {
            masked = phone(text);
        } else {
            masked = email(MOBILE_INSIDE.matcher(text).replaceAll("$1****$2"));
        }
        return masked.equals(text) ? value : JsonNodeFactory.instance.stringNode(masked);
    }
}
