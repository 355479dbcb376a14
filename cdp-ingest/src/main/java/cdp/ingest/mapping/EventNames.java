package cdp.ingest.mapping;

import java.util.Map;

/**
 * The dictionary of names: what the Segment e-commerce specification and the Sensors SDKs call a happening, and what the
 * platform calls it. A name not listed is kept as the sender wrote it.
 */
final class EventNames {
    private static final Map<String, String> CANONICAL = Map.ofEntries(
            Map.entry("Products Searched", "products_searched"),
            Map.entry("Product Viewed", "product_viewed"),
            Map.entry("Product Added", "cart_item_added"),
            Map.entry("Product Removed", "cart_item_removed"),
            Map.entry("Product Added to Wishlist", "product_favourited"),
            Map.entry("Product Reviewed", "review_submitted"),
            Map.entry("Cart Viewed", "cart_viewed"),
            Map.entry("Checkout Started", "checkout_started"),
            Map.entry("Order Completed", "order_paid"),
            Map.entry("Order Refunded", "order_refunded"),
            Map.entry("Order Cancelled", "order_cancelled"),
            Map.entry("Coupon Applied", "coupon_used"),
            Map.entry("Email Delivered", "message_delivered"),
            Map.entry("Email Opened", "message_opened"),
            Map.entry("Email Link Clicked", "message_clicked"),
            Map.entry("Email Bounced", "message_bounced"),
            Map.entry("Unsubscribed", "unsubscribed"),
            Map.entry("Application Installed", "app_installed"),
            Map.entry("Application Opened", "app_opened"),
            Map.entry("$pageview", "page_viewed"),
            Map.entry("$AppInstall", "app_installed"),
            Map.entry("$AppStart", "app_opened"),
            Map.entry("$AppViewScreen", "screen_viewed"),
            Map.entry("$MPLaunch", "app_opened"),
            Map.entry("$MPViewScreen", "screen_viewed"));

    private EventNames() {}

    static String canonical(String sent) {
        return CANONICAL.getOrDefault(sent, sent);
    }
}
