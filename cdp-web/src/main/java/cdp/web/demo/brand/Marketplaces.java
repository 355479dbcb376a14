package cdp.web.demo.brand;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shops on platforms that know the person and tell the brand little: an id of their own, and a phone number in stars. */
final class Marketplaces {
    private static final double HAS_OTHER_ACCOUNT = 0.05;

    private final Diary diary;
    private final Membership membership;
    private final Purchases purchases;
    private final boolean hasOtherAccount;
    private final Set<DemoSource> visited = EnumSet.noneOf(DemoSource.class);

    Marketplaces(Diary diary, Membership membership, Purchases purchases) {
        this.diary = diary;
        this.membership = membership;
        this.purchases = purchases;
        this.hasOtherAccount = diary.chance(HAS_OTHER_ACCOUNT);
    }

    void visit(DemoSource source) {
        boolean other = source == DemoSource.DOUYIN && hasOtherAccount && diary.chance(0.4);
        Handle handle = source == DemoSource.TMALL
                ? Handle.TMALL_BUYER
                : other ? Handle.OTHER_DOUYIN_BUYER : Handle.DOUYIN_BUYER;
        int who = handle.bit();
        if (visited.add(source)) {
            diary.note(
                    source, who, new Deed.Told(Map.of("nickname", diary.person().nickname())));
        }
        List<Product> cart = source == DemoSource.DOUYIN ? watch(who) : look(who);
        // The other account is the one they never show.
        if (!other) {
            membership.offer(source, who, cart.isEmpty() ? 0.3 : 0.52);
        }
        if (!cart.isEmpty() && purchases.isTempted()) {
            purchases.order(source, who, cart);
        }
    }

    private List<Product> watch(int who) {
        if (diary.chance(0.6)) {
            diary.note(
                    DemoSource.DOUYIN,
                    who,
                    new Deed.Done(
                            "live_viewed",
                            Map.of(
                                    "live_title",
                                    Weighted.anyOf(Rows.words("live"), diary.random()),
                                    "minutes",
                                    diary.random().nextInt(1, 48))));
        }
        return look(DemoSource.DOUYIN, who, 0.5);
    }

    private List<Product> look(int who) {
        return look(DemoSource.TMALL, who, 0.6);
    }

    private List<Product> look(DemoSource source, int who, double wanting) {
        List<Product> cart = new ArrayList<>();
        do {
            Product product = Product.any(diary.random(), diary.person().favourite());
            diary.note(source, who, Deeds.about("product_viewed", product));
            if (diary.chance(0.12)) {
                diary.note(source, who, Deeds.about("product_favourited", product));
            }
            if (diary.chance(wanting)) {
                diary.note(source, who, Deeds.about("cart_item_added", product));
                cart.add(product);
            }
        } while (diary.chance(0.2));
        return cart;
    }
}
