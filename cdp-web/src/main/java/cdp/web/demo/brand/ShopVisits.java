package cdp.web.demo.brand;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Visits to the brand's own shops: web site, app and mini program. First a stranger, then perhaps somebody who signs in. */
final class ShopVisits {
    private static final double REGISTERS = 0.66;
    private static final double HAS_OTHER_BROWSER = 0.2;
    private static final double STAYS_SIGNED_IN = 0.88;

    private final Diary diary;
    private final Membership membership;
    private final Purchases purchases;
    private final boolean registers;
    private final boolean hasOtherBrowser;
    private final Set<DemoSource> visited = EnumSet.noneOf(DemoSource.class);
    private final Set<DemoSource> introduced = EnumSet.noneOf(DemoSource.class);
    private boolean registered;

    ShopVisits(Diary diary, Membership membership, Purchases purchases) {
        this.diary = diary;
        this.membership = membership;
        this.purchases = purchases;
        this.registers = diary.chance(REGISTERS);
        this.hasOtherBrowser = diary.chance(HAS_OTHER_BROWSER);
    }

    void visit(DemoSource source) {
        int stranger = stranger(source);
        boolean first = visited.add(source);
        enter(source, stranger, first);
        int who = recognised(source, stranger, first);
        List<Product> cart = browse(source, who);
        if (!cart.isEmpty()) {
            decide(source, who, cart);
        }
        if (known(who)) {
            membership.offer(source, lasting(source), 0.4);
        }
    }

    private int stranger(DemoSource source) {
        return switch (source) {
            case APP -> Handle.bits(Handle.APP_INSTALL, Handle.ADVERTISING_ID);
            case MINI_PROGRAM -> Handle.MINI_VISITOR.bit();
            default -> hasOtherBrowser && diary.chance(0.35) ? Handle.OTHER_WEB_COOKIE.bit() : Handle.WEB_COOKIE.bit();
        };
    }

    private void enter(DemoSource source, int who, boolean first) {
        switch (source) {
            case APP -> {
                if (first) {
                    diary.note(source, who, new Deed.Done("app_installed", Map.of()));
                }
                diary.note(source, who, new Deed.Done("app_opened", Map.of()));
            }
            case MINI_PROGRAM -> diary.note(source, who, Deeds.any("app_opened", "scene", diary.random()));
            default -> diary.note(source, who, Deeds.of("page_viewed", "title", "首页"));
        }
    }

    /** Who the shop believes is there. A visitor nobody asked stays a stranger, and so does one who is asked and will not say. */
    private int recognised(DemoSource source, int stranger, boolean first) {
        if (source == DemoSource.MINI_PROGRAM) {
            boolean looksOnly = first && diary.chance(0.08);
            return looksOnly ? stranger : stranger | Handle.bits(Handle.MINI_OPENID, Handle.UNIONID);
        }
        if (registered && introduced.contains(source)) {
            return diary.chance(STAYS_SIGNED_IN) ? stranger | Handle.USER_ID.bit() : stranger;
        }
        if (registers && diary.chance(source == DemoSource.APP ? 0.6 : 0.4)) {
            diary.note(source, stranger, page(source));
            return signIn(source, stranger);
        }
        return stranger;
    }

    private int signIn(DemoSource source, int stranger) {
        registered = true;
        introduced.add(source);
        int who = stranger | Handle.USER_ID.bit();
        Person person = diary.person();
        diary.note(
                source,
                who | Handle.PHONE.bit(),
                new Deed.Told(Map.of("nickname", person.nickname(), "phone", person.phone())));
        return who;
    }

    private List<Product> browse(DemoSource source, int who) {
        if (diary.chance(0.26)) {
            diary.note(source, who, page(source));
        }
        if (diary.chance(0.18)) {
            diary.note(source, who, Deeds.any("products_searched", "keyword", diary.random()));
        }
        List<Product> cart = new ArrayList<>();
        do {
            Product product = Product.any(diary.random(), diary.person().favourite());
            diary.note(source, who, Deeds.about("product_viewed", product));
            if (diary.chance(0.07)) {
                diary.note(source, who, Deeds.about("product_favourited", product));
            }
            if (diary.chance(0.36)) {
                diary.note(source, who, Deeds.about("cart_item_added", product));
                cart.add(product);
            }
        } while (diary.chance(0.33));
        return cart;
    }

    private Deed page(DemoSource source) {
        String title = Weighted.anyOf(Rows.words("page"), diary.random());
        return Deeds.of(source == DemoSource.WEB ? "page_viewed" : "screen_viewed", "title", title);
    }

    private void decide(DemoSource source, int who, List<Product> cart) {
        if (diary.chance(0.5)) {
            diary.note(source, who, Deeds.CART_VIEWED);
        }
        if (!purchases.isTempted() || !(known(who) || registers)) {
            if (diary.chance(0.15)) {
                diary.note(source, who, Deeds.about("cart_item_removed", cart.getFirst()));
            }
            return;
        }
        int buyer = known(who) ? who : source == DemoSource.MINI_PROGRAM ? openUp(who) : signIn(source, who);
        diary.note(source, buyer, Deeds.of("checkout_started", "quantity", cart.size()));
        tellAddress(source, buyer);
        membership.offer(source, lasting(source), 0.6);
        purchases.order(source, buyer, cart);
    }

    private static int openUp(int stranger) {
        return stranger | Handle.bits(Handle.MINI_OPENID, Handle.UNIONID);
    }

    /** With the first order comes the phone, the name and where to send it. */
    private void tellAddress(DemoSource source, int buyer) {
        boolean told = source == DemoSource.MINI_PROGRAM && !introduced.add(source);
        if (told || (source != DemoSource.MINI_PROGRAM && membership.isMember())) {
            return;
        }
        Person person = diary.person();
        if (source == DemoSource.MINI_PROGRAM) {
            diary.note(source, buyer | Handle.PHONE.bit(), Deeds.of("identity_linked", "method", "手机号快捷授权"));
        }
        Map<String, Object> address = new HashMap<>();
        address.put("name", person.name());
        address.put("province", person.place().province());
        address.put("city", person.place().city());
        diary.note(source, buyer, new Deed.Told(address));
    }

    private static boolean known(int who) {
        return (who & Handle.bits(Handle.USER_ID, Handle.MINI_OPENID)) != 0;
    }

    /** What the shop's back-end calls the person. */
    private static int lasting(DemoSource source) {
        return source == DemoSource.MINI_PROGRAM ? Handle.UNIONID.bit() : Handle.USER_ID.bit();
    }
}
