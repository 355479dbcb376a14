package cdp.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What sort of happening an event is, by its canonical name. */
public enum EventCategory {
    ORDER("order_created", "order_paid", "order_completed", "order_cancelled", "order_refunded"),
    BEHAVIOUR(
            "page_viewed",
            "screen_viewed",
            "product_viewed",
            "products_searched",
            "product_favourited",
            "cart_viewed",
            "cart_item_added",
            "cart_item_removed",
            "checkout_started",
            "coupon_received",
            "coupon_used",
            "qr_scanned",
            "menu_clicked",
            "form_submitted",
            "app_installed",
            "app_opened",
            "session_started",
            "live_viewed",
            "video_played",
            "store_visited",
            "review_submitted"),
    TOUCH(
            "message_sent",
            "message_delivered",
            "message_opened",
            "message_clicked",
            "message_replied",
            "message_bounced",
            "unsubscribed",
            "call_answered"),
    AD("ad_impressed", "ad_clicked"),
    ACCOUNT(
            "member_joined",
            "member_level_changed",
            "points_changed",
            "account_followed",
            "account_unfollowed",
            "friend_added",
            "friend_removed",
            "profile_updated",
            "identity_linked",
            "group_joined"),
    /** Every name outside the dictionary. */
    OTHER;

    private static final Map<String, EventCategory> BY_NAME = Arrays.stream(values())
            .flatMap(category -> category.names.stream().map(name -> Map.entry(name, category)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> names;

    EventCategory(String... names) {
        this.names = List.of(names);
    }

    public static EventCategory of(String eventName) {
        return BY_NAME.getOrDefault(eventName, OTHER);
    }

    /** Its names; none for {@link #OTHER}, which holds what {@link #allNames} does not. */
    public List<String> names() {
        return names;
    }

    public static List<String> allNames() {
        return BY_NAME.keySet().stream().sorted().toList();
    }
}
