package cdp.journey.execution;

import cdp.ingest.JsonDoc;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is read off an event's properties. */
final class Keys {
    private static final int LONGEST_KEY = 200;

    /** Where senders put amounts, and what counts as one: as in the profile's own reading of them. */
    private static final List<String> AMOUNTS = List.of("amount", "revenue", "total", "value");

    private static final Pattern NUMBER = Pattern.compile("\\s*[-+]?\\d{1,14}(\\.\\d*)?\\s*");

    private Keys() {}

    /** The value as text; null when it is missing, empty or not a scalar. */
    static @Nullable String value(JsonDoc properties, String name) {
        JsonNode value = properties.parse().path(name);
        if (!value.isValueNode() || value.isNull()) {
            return null;
        }
        String text = value.asString().strip();
        return text.isEmpty() ? null : text.substring(0, Math.min(LONGEST_KEY, text.length()));
    }

    static @Nullable BigDecimal amount(JsonDoc properties) {
        JsonNode json = properties.parse();
        for (String name : AMOUNTS) {
            String text = value(properties, name);
            JsonNode told = json.path(name);
            if ((told.isString() || told.isNumber())
                    && text != null
                    && NUMBER.matcher(text).matches()) {
                return new BigDecimal(text.strip());
            }
        }
        return null;
    }
}
