package cdp.web.demo.brand;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What a person buys, and what becomes of each order. */
final class Purchases {
    private static final double NEVER_BUYS = 0.2;
    private static final double REFUNDED = 0.06;
    private static final double NOT_PAID = 0.07;
    private static final double REVIEWED = 0.14;
    private static final int[][] COUPONS = {{1000_00, 100_00}, {600_00, 50_00}, {300_00, 30_00}, {199_00, 15_00}};

    private final Diary diary;
    private final Membership membership;
    private final Map<DemoSource, Integer> numbers = new EnumMap<>(DemoSource.class);
    private final double keenness;

    Purchases(Diary diary, Membership membership, boolean comesOften) {
        this.diary = diary;
        this.membership = membership;
        double drawn = diary.random().nextDouble();
        boolean never = diary.chance(comesOften ? NEVER_BUYS / 4 : NEVER_BUYS);
        this.keenness = never ? 0 : 0.5 + 0.48 * drawn;
    }

    boolean isTempted() {
        return diary.chance(keenness);
    }

    /** The whole way of an order from now on: made, perhaps never paid, paid, received, perhaps reviewed or given back. */
    void order(DemoSource source, int handles, List<Product> cart) {
        Order order = draw(source, cart);
        diary.note(source, handles, new Deed.OnOrder("order_created", order));
        if (diary.chance(NOT_PAID)) {
            diary.noteAt(
                    diary.now() + Duration.ofMinutes(30).toMillis(),
                    source,
                    handles,
                    new Deed.OnOrder("order_cancelled", order));
            return;
        }
        if (order.coupon() != null) {
            diary.note(
                    source,
                    handles,
                    new Deed.Done("coupon_used", Map.of("coupon", order.coupon(), "order_id", order.id())));
        }
        pay(order, handles);
        diary.noteAt(days(3, 9), source, handles, new Deed.OnOrder("order_completed", order));
    }

    /** Paid and taken home at once. */
    void sale(DemoSource source, int handles, List<Product> cart) {
        pay(draw(source, cart), handles);
    }

    private void pay(Order order, int handles) {
        long at = diary.now();
        diary.note(order.source(), handles, new Deed.OnOrder("order_paid", order));
        membership.reward(order, at);
        if (order.refunded() > 0) {
            diary.noteAt(days(1, 12), order.source(), handles, new Deed.OnOrder("order_refunded", order));
        } else if (diary.chance(REVIEWED)) {
            diary.noteAt(days(8, 25), order.source(), handles, review(order));
        }
    }

    private long days(int from, int to) {
        return diary.now()
                + diary.random()
                        .nextLong(
                                Duration.ofDays(from).toMillis(),
                                Duration.ofDays(to).toMillis());
    }

    private Deed review(Order order) {
        Product product = order.lines().getFirst().product();
        Map<String, Object> review = new HashMap<>();
        review.put("order_id", order.id());
        review.put("product_id", product.sku());
        review.put("product_name", product.name());
        review.put("rating", diary.chance(0.8) ? 5 : diary.random().nextInt(2, 5));
        review.put("content", Weighted.anyOf(Rows.words("review"), diary.random()));
        return new Deed.Done("review_submitted", review);
    }

    private Order draw(DemoSource source, List<Product> cart) {
        RandomGenerator random = diary.random();
        List<Order.Line> lines = new ArrayList<>();
        for (Product product : cart.stream().distinct().toList()) {
            lines.add(new Order.Line(product, random.nextInt(8) == 0 ? 2 : 1));
        }
        int price = lines.stream().mapToInt(Order.Line::price).sum();
        int[] coupon = diary.chance(0.45) ? coupon(price) : null;
        int takenOff = coupon == null ? 0 : coupon[1];
        boolean whole = diary.chance(0.75) || lines.size() == 1;
        int returned = whole ? price - takenOff : Math.min(lines.getFirst().price(), price - takenOff);
        return new Order(
                number(source),
                source,
                diary.person(),
                lines,
                coupon == null ? null : "满减券 ¥" + takenOff / 100,
                takenOff,
                diary.chance(REFUNDED) ? returned : 0,
                Weighted.anyOf(Rows.words("refund"), random));
    }

    private static int @Nullable [] coupon(int price) {
        for (int[] coupon : COUPONS) {
            if (price >= coupon[0]) {
                return coupon;
            }
        }
        return null;
    }

    /** Numbers as each shop writes them, none given twice. */
    private String number(DemoSource source) {
        int count = numbers.merge(source, 1, Integer::sum);
        int person = diary.person().number();
        String serial = Tokens.eightDigits(person * 200L + count, 40);
        return switch (source) {
            case TMALL -> "3986120" + serial + Tokens.eightDigits(person, 41).substring(4);
            case DOUYIN -> "6925" + serial + Tokens.eightDigits(person, 42).substring(2);
            case STORE -> "POS" + serial;
            case WEB, APP, MINI_PROGRAM, OFFICIAL_ACCOUNT, WECOM, CRM, ADS ->
                source.kind().substring(0, 1).toUpperCase(Locale.ROOT) + serial;
        };
    }
}
