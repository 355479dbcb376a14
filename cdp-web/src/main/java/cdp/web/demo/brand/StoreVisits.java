package cdp.web.demo.brand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Visits to a store, where staff ask for the phone number and note it on the tablet they share. */
final class StoreVisits {
    private final Diary diary;
    private final Membership membership;
    private final Purchases purchases;
    private boolean met;

    StoreVisits(Diary diary, Membership membership, Purchases purchases) {
        this.diary = diary;
        this.membership = membership;
        this.purchases = purchases;
    }

    void visit() {
        Map<String, Object> where =
                Map.of("store", String.valueOf(diary.person().store()));
        diary.note(DemoSource.STORE, who(), new Deed.Done("store_visited", where));
        if (!met) {
            met = true;
            Map<String, Object> card = new HashMap<>(where);
            card.put("name", diary.person().name());
            card.put("gender", diary.person().female() ? "女" : "男");
            card.put("city", diary.person().place().city());
            diary.note(DemoSource.STORE, who(), new Deed.Told(card));
        }
        membership.offer(DemoSource.STORE, Handle.PHONE.bit(), 0.75);
        if (diary.chance(0.3) || purchases.isTempted()) {
            List<Product> basket = new ArrayList<>();
            do {
                basket.add(Product.any(diary.random(), diary.person().favourite()));
            } while (diary.chance(0.4));
            purchases.sale(DemoSource.STORE, who(), basket);
        }
    }

    private int who() {
        int named = Handle.bits(Handle.PHONE, Handle.STORE_TABLET);
        return membership.isMember() ? named | Handle.MEMBER_NO.bit() : named;
    }
}
