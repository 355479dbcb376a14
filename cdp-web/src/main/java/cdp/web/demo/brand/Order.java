package cdp.web.demo.brand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was bought together. Amounts are in fen and after what was taken off.
 *
 * @param coupon what took {@code takenOff} from the price; absent when nothing did
 * @param refunded how much was given back; 0 when nothing was
 */
record Order(
        String id,
        DemoSource source,
        Person buyer,
        List<Line> lines,
        @Nullable String coupon,
        int takenOff,
        int refunded,
        String refundReason) {

    record Line(Product product, int quantity) {
        int price() {
            return product.price() * quantity;
        }

        private Map<String, Object> properties() {
            Map<String, Object> line = new HashMap<>(product.properties());
            line.remove("currency");
            line.put("quantity", quantity);
            return line;
        }
    }

    int amount() {
        return lines.stream().mapToInt(Line::price).sum() - takenOff;
    }

    BigDecimal paid() {
        return Product.yuan(amount());
    }

    Map<String, Object> properties(String event) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("order_id", id);
        properties.put("currency", "CNY");
        properties.put("product_name", title());
        if (event.equals("order_refunded")) {
            properties.put("amount", Product.yuan(refunded));
            properties.put("reason", refundReason);
            return properties;
        }
        properties.put("amount", paid());
        properties.put("quantity", lines.stream().mapToInt(Line::quantity).sum());
        properties.put("category", lines.getFirst().product().category());
        List<Object> items = new ArrayList<>();
        lines.forEach(line -> items.add(line.properties()));
        properties.put("items", items);
        if (coupon != null) {
            properties.put("coupon", coupon);
            properties.put("discount", Product.yuan(takenOff));
        }
        properties.putAll(whereTo());
        return properties;
    }

    private String title() {
        String first = lines.getFirst().product().name();
        return lines.size() == 1 ? first : first + " 等 " + lines.size() + " 种";
    }

    /** Marketplaces hide who receives the parcel; the brand's own shops know. */
    private Map<String, Object> whereTo() {
        return switch (source) {
            case STORE -> Map.of("store", String.valueOf(buyer.store()));
            case TMALL, DOUYIN ->
                Map.of(
                        "receiver_name", buyer.maskedName(),
                        "receiver_phone", buyer.maskedPhone(),
                        "receiver_city", buyer.place().city());
            case WEB, APP, MINI_PROGRAM, OFFICIAL_ACCOUNT, WECOM, CRM, ADS ->
                Map.of("receiver_city", buyer.place().city());
        };
    }
}
