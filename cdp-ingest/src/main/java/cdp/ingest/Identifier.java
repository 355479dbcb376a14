package cdp.ingest;

import java.util.Objects;

/**
 * One name a person goes by in one place: a kind ({@code phone}, {@code wechat_openid}, …), the scope inside which the value
 * is unique (an app id, a shop; empty when the kind is global) and the normalised value.
 */
public record Identifier(String kind, String scope, String value) {
    public static final int MAX_VALUE_LENGTH = 255;

    public Identifier {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(scope);
        if (value.isBlank() || value.length() > MAX_VALUE_LENGTH) {
            throw new IllegalArgumentException(kind + " must have 1 to " + MAX_VALUE_LENGTH + " characters");
        }
    }
}
