package cdp.web.console.identity;

import cdp.identity.OneId;
import cdp.identity.Steering.Order;
import cdp.web.console.ApiProblem;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ruling, with what its kind needs: together and apart {@code a} and {@code b}, block and unblock {@code key}, split
 * {@code oneId} and {@code chosen}.
 */
record OrderBody(
        @NotNull @Pattern(regexp = "together|apart|block|unblock|split")
        String kind,

        @Nullable UUID a,
        @Nullable UUID b,
        @Nullable UUID key,
        @Nullable Long oneId,
        @Nullable @Size(min = 1, max = 1_000) List<@NotNull UUID> chosen) {

    Order order() {
        return switch (kind) {
            case "together" -> new Order.Together(need("a", a), other());
            case "apart" -> new Order.Apart(need("a", a), other());
            case "block" -> new Order.Block(need("key", key));
            case "unblock" -> new Order.Unblock(need("key", key));
            default -> new Order.Split(person(), Set.copyOf(new HashSet<>(need("chosen", chosen))));
        };
    }

    private UUID other() {
        UUID other = need("b", b);
        if (other.equals(a)) {
            throw ApiProblem.validation("b", "same_identifier", "b must be another identifier than a.");
        }
        return other;
    }

    private OneId person() {
        long id = need("oneId", oneId);
        if (id <= 0) {
            throw ApiProblem.validation("oneId", "out_of_range", "A OneID is positive.");
        }
        return new OneId(id);
    }

    private static <T> T need(String field, @Nullable T value) {
        if (value == null) {
            throw ApiProblem.validation(field, "required", field + " is needed for an order of this kind.");
        }
        return value;
    }
}
