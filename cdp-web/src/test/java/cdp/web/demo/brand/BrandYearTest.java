package cdp.web.demo.brand;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BrandYearTest {
    private static final Instant END = Instant.parse("2026-11-18T06:20:00Z");
    private static final BrandYear YEAR = BrandYear.of(20_000, 1, END);
    private static final List<Happening> ALL = YEAR.happenings();
    private static final Map<String, Long> BY_NAME =
            ALL.stream().collect(groupingBy(happening -> happening.deed().name(), counting()));

    private static ZonedDateTime time(Happening happening) {
        return Instant.ofEpochMilli(happening.at()).atZone(Campaign.ZONE);
    }

    private static Set<Person> people() {
        return ALL.stream().map(Happening::person).collect(toSet());
    }

    private static long count(String name) {
        return BY_NAME.getOrDefault(name, 0L);
    }

    @Test
    void about_eighteen_events_are_told_of_each_of_twenty_thousand_people() {
        assertThat(people()).hasSize(YEAR.people());
        assertThat(ALL.size()).isBetween(330_000, 400_000);
    }

    @Test
    void events_are_in_order_and_within_the_year() {
        assertThat(ALL).isSortedAccordingTo(Happening.IN_TIME);
        assertThat(Instant.ofEpochMilli(ALL.getFirst().at())).isAfter(Instant.parse("2025-11-18T05:59:59Z"));
        assertThat(Instant.ofEpochMilli(ALL.getLast().at())).isBefore(END);
    }

    @Test
    void every_event_has_an_id_of_its_own() {
        assertThat(ALL.stream().map(Happening::id).collect(toSet())).hasSameSizeAs(ALL);
    }

    @Test
    void every_source_sends() {
        assertThat(ALL.stream().map(Happening::source).collect(toSet())).isEqualTo(EnumSet.allOf(DemoSource.class));
    }

    @Test
    void no_two_people_share_an_identifier_but_the_tablets_of_stores() {
        Set<String> taken = new HashSet<>();
        for (Handle handle : EnumSet.complementOf(EnumSet.of(Handle.STORE_TABLET))) {
            for (Person person : people()) {
                assertThat(taken.add(handle.kind(person) + ' ' + handle.scope() + ' ' + handle.value(person)))
                        .as("%s of person %d", handle, person.number())
                        .isTrue();
            }
        }
        Map<String, Long> peopleByTablet = people().stream()
                .filter(person -> person.store() != null)
                .collect(groupingBy(Handle.STORE_TABLET::value, counting()));
        assertThat(peopleByTablet)
                .hasSizeBetween(60, 120)
                .allSatisfy((tablet, people) -> assertThat(people).isGreaterThan(10));
    }

    @Test
    void names_are_those_of_a_chinese_beauty_brand() {
        Map<Integer, Long> byLength =
                people().stream().collect(groupingBy(person -> person.name().length(), counting()));
        assertThat(byLength.keySet()).isSubsetOf(2, 3, 4);
        assertThat(byLength.get(3)).isGreaterThan(15_000);
        assertThat(byLength.get(2)).isBetween(2_000L, 5_000L);
        assertThat(byLength.get(4)).isBetween(30L, 400L);
        assertThat(people()).filteredOn(Person::female).hasSizeBetween(16_800, 18_000);
        assertThat(people().stream().map(Person::name).distinct().count()).isGreaterThan(9_000);
    }

    @Test
    void phones_are_chinese_mobile_numbers() {
        assertThat(people()).allSatisfy(person -> assertThat(person.phone()).matches("1[3-9]\\d{9}"));
    }

    @Test
    void buyers_are_many_and_heavy_buyers_few() {
        Map<Integer, Long> orders = ALL.stream()
                .filter(happening -> happening.deed().name().equals("order_paid"))
                .collect(groupingBy(happening -> happening.person().number(), counting()));
        assertThat(orders).hasSizeBetween(8_000, 14_000);
        assertThat(orders.values().stream().filter(count -> count == 1).count()).isGreaterThan(orders.size() / 2);
        assertThat(orders.values().stream().filter(count -> count >= 10).count())
                .isBetween(10L, 300L);
    }

    @Test
    void six_orders_in_a_hundred_are_given_back() {
        assertThat((double) count("order_refunded") / count("order_paid")).isBetween(0.045, 0.075);
    }

    @Test
    void refunds_never_exceed_what_was_paid() {
        Map<String, BigDecimal> paid = amounts("order_paid");
        assertThat(amounts("order_refunded"))
                .allSatisfy((order, amount) -> assertThat(amount).isPositive().isLessThanOrEqualTo(paid.get(order)));
    }

    private static Map<String, BigDecimal> amounts(String name) {
        return ALL.stream()
                .filter(happening -> happening.deed().name().equals(name))
                .map(happening -> happening.deed().properties())
                .collect(Collectors.toMap(properties -> (String) properties.get("order_id"), properties ->
                        (BigDecimal) properties.get("amount")));
    }

    @Test
    void many_fill_a_cart_where_they_never_buy() {
        Function<Happening, String> where = happening -> happening.person().number() + " " + happening.source();
        Set<String> filled = ALL.stream()
                .filter(happening -> happening.deed().name().equals("cart_item_added"))
                .map(where)
                .collect(toSet());
        Set<String> bought = ALL.stream()
                .filter(happening -> happening.deed().name().equals("order_paid"))
                .map(where)
                .collect(toSet());
        long leftBehind = filled.stream().filter(cart -> !bought.contains(cart)).count();
        assertThat((double) leftBehind / filled.size()).isBetween(0.25, 0.75);
    }

    @Test
    void campaigns_make_peaks_and_evenings_are_busy() {
        Map<LocalDate, Long> byDay =
                ALL.stream().collect(groupingBy(happening -> time(happening).toLocalDate(), counting()));
        assertThat(byDay.get(LocalDate.parse("2026-11-11")))
                .isGreaterThan(3 * byDay.get(LocalDate.parse("2026-11-13")));
        assertThat(byDay.get(LocalDate.parse("2026-06-18")))
                .isGreaterThan(2 * byDay.get(LocalDate.parse("2026-06-24")));
        assertThat(between(20, 23)).isGreaterThan(5 * between(3, 6));
    }

    private static long between(int fromHour, int toHour) {
        return ALL.stream()
                .map(happening -> time(happening).getHour())
                .filter(hour -> hour >= fromHour && hour < toHour)
                .count();
    }

    @Test
    void people_have_more_accounts_than_one() {
        assertThat(YEAR.accounts()).isGreaterThan(YEAR.people() * 5 / 2);
    }

    @Test
    void the_dictionary_is_used_well() {
        assertThat(BY_NAME)
                .containsKeys(
                        "page_viewed",
                        "screen_viewed",
                        "product_viewed",
                        "products_searched",
                        "product_favourited",
                        "cart_viewed",
                        "cart_item_added",
                        "cart_item_removed",
                        "checkout_started",
                        "order_created",
                        "order_paid",
                        "order_completed",
                        "order_cancelled",
                        "order_refunded",
                        "coupon_received",
                        "coupon_used",
                        "member_joined",
                        "member_level_changed",
                        "points_changed",
                        "account_followed",
                        "account_unfollowed",
                        "qr_scanned",
                        "menu_clicked",
                        "friend_added",
                        "friend_removed",
                        "message_sent",
                        "message_opened",
                        "message_clicked",
                        "message_replied",
                        "ad_impressed",
                        "ad_clicked",
                        "app_installed",
                        "app_opened",
                        "live_viewed",
                        "store_visited",
                        "review_submitted",
                        "profile_updated",
                        "identity_linked",
                        "group_joined");
    }
}
