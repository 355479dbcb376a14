package cdp.web.demo.brand;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** @param price in fen */
record Product(String sku, String name, String category, int price, double sought) {
    static final Weighted<Product> CATALOGUE = new Weighted<>(
            Rows.of("products").stream()
                    .map(row -> new Product(
                            row.get(0),
                            row.get(1),
                            row.get(2),
                            Integer.parseInt(row.get(3)) * 100,
                            Double.parseDouble(row.get(4))))
                    .toList(),
            Product::sought);

    static Product any(RandomGenerator random) {
        return CATALOGUE.draw(random);
    }

    /** One of the kind this person likes best two times out of three. */
    static Product any(RandomGenerator random, String favourite) {
        if (random.nextInt(3) == 0) {
            return any(random);
        }
        List<Product> liked = CATALOGUE.all().stream()
                .filter(product -> product.category().equals(favourite))
                .toList();
        return Weighted.anyOf(liked, random);
    }

    Map<String, Object> properties() {
        return Map.of(
                "product_id", sku, "product_name", name, "category", category, "price", yuan(price), "currency", "CNY");
    }

    static BigDecimal yuan(int fen) {
        return BigDecimal.valueOf(fen, 2);
    }
}
