package cdp.web.demo.brand;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Deeds that many people do alike; those about a product exist once per product. */
final class Deeds {
    private static final Map<String, Map<Product, Deed>> ABOUT_PRODUCTS =
            List.of("product_viewed", "product_favourited", "cart_item_added", "cart_item_removed").stream()
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), Deeds::aboutEachProduct));

    static final Deed CART_VIEWED = new Deed.Done("cart_viewed", Map.of());

    private Deeds() {}

    private static Map<Product, Deed> aboutEachProduct(String name) {
        return Product.CATALOGUE.all().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), product -> {
            Map<String, Object> properties = new HashMap<>(product.properties());
            if (name.startsWith("cart")) {
                properties.put("quantity", 1);
            }
            return new Deed.Done(name, Map.copyOf(properties));
        }));
    }

    static Deed about(String name, Product product) {
        return requireNonNull(requireNonNull(ABOUT_PRODUCTS.get(name)).get(product));
    }

    static Deed of(String name, String property, Object value) {
        return new Deed.Done(name, Map.of(property, value));
    }

    /** A deed with one property, drawn from the list of words that bears its name. */
    static Deed any(String name, String property, RandomGenerator random) {
        return of(name, property, Weighted.anyOf(Rows.words(property), random));
    }
}
