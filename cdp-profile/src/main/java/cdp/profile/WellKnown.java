package cdp.profile;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The attributes every list of people shows, under the names senders give them. */
public final class WellKnown {
    private static final List<String> NAMES = List.of(
            "name",
            "full_name",
            "fullName",
            "real_name",
            "realName",
            "$name",
            "姓名",
            "nickname",
            "nick_name",
            "nickName");
    private static final List<String> CITIES = List.of("city", "$city", "城市");
    private static final List<String> LEVELS =
            List.of("member_level", "memberLevel", "vip_level", "vipLevel", "level", "会员等级");

    private WellKnown() {}

    public static @Nullable String name(Map<String, AttributeValue> attributes) {
        String whole = first(attributes, NAMES);
        if (whole != null) {
            return whole;
        }
        String given = first(attributes, List.of("firstName", "first_name"));
        String family = first(attributes, List.of("lastName", "last_name"));
        if (given == null || family == null) {
            return given == null ? family : given;
        }
        return isHan(family) ? family + given : given + ' ' + family;
    }

    public static @Nullable String city(Map<String, AttributeValue> attributes) {
        String city = first(attributes, CITIES);
        AttributeValue address = attributes.get("address");
        return city != null || address == null ? city : text(address.value().path("city"));
    }

    public static @Nullable String memberLevel(Map<String, AttributeValue> attributes) {
        return first(attributes, LEVELS);
    }

    private static @Nullable String first(Map<String, AttributeValue> attributes, List<String> keys) {
        for (String key : keys) {
            AttributeValue held = attributes.get(key);
            String text = held == null ? null : text(held.value());
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable String text(JsonNode value) {
        String text = value.isString() || value.isNumber() ? value.asString().strip() : "";
        return text.isEmpty() ? null : text;
    }

    private static boolean isHan(String text) {
        return Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.HAN;
    }
}
