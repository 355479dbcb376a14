package cdp.web.console;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a list goes on: the sort key of its last row, as a record of the list's own, in a form callers only hand back. It can
 * be forged, so it must only ever be bound as parameters.
 */
public final class Cursor {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final int LONGEST = 2_000;

    private Cursor() {}

    public static String after(Object position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(position));
    }

    /**
     * @param cursor as it came in; absent or empty for the first page
     * @throws ApiProblem 400 {@code invalid_cursor}
     */
    public static <T> Optional<T> read(@Nullable String cursor, Class<T> position) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        if (cursor.length() > LONGEST) {
            throw invalid();
        }
        try {
            byte[] json = Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.US_ASCII));
            return Optional.ofNullable(JSON.readValue(json, position));
        } catch (IllegalArgumentException | JacksonException e) {
            throw invalid();
        }
    }

    private static ApiProblem invalid() {
        return ApiProblem.badRequest("invalid_cursor", "Send the cursor back as it was given.");
    }
}
