package cdp.web.demo.brand;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Whether and when a person becomes a member, which accounts they bind to the membership, and what it brings them. */
final class Membership {
    private static final double MINDED = 0.86;
    private static final double BINDS = 0.86;
    private static final double PHONE_ACCEPTS_SMS = 0.7;
    private static final int EMAIL_REFUSED_BY_ONE_IN = 5;
    private static final int SMS_WITHDRAWN_BY_ONE_IN = 25;
    private static final int[] LEVELS_FROM = {0, 80_000, 200_000, 500_000};
    private static final String[] LEVELS = {"普卡", "银卡", "金卡", "铂金"};

    private final Diary diary;
    private final boolean minded;
    private final Set<DemoSource> willBind = EnumSet.noneOf(DemoSource.class);
    private final Set<DemoSource> bound = EnumSet.noneOf(DemoSource.class);
    private final Map<DemoSource, Integer> metBefore = new EnumMap<>(DemoSource.class);
    private boolean member;
    private int spent;
    private int level;

    Membership(Diary diary) {
        this.diary = diary;
        this.minded = diary.chance(MINDED);
        for (DemoSource source : DemoSource.values()) {
            if (diary.chance(BINDS)) {
                willBind.add(source);
            }
        }
    }

    boolean isMember() {
        return member;
    }

    /** The person was asked to join, or to show their membership, where they go by the handles given. */
    void offer(DemoSource source, int handleBits, double appeal) {
        if (member) {
            bind(diary.now(), source, handleBits);
        } else if (minded && diary.chance(appeal)) {
            join(source, handleBits);
        } else {
            metBefore.merge(source, handleBits, (one, other) -> one | other);
        }
    }

    private void join(DemoSource source, int handleBits) {
        member = true;
        bound.add(source);
        int handles = handleBits | Handle.bits(Handle.MEMBER_NO, Handle.PHONE);
        diary.note(
                DemoSource.CRM,
                handles,
                new Deed.Done("member_joined", Map.of("channel", source.title(), "level", LEVELS[0])));
        Map<String, Object> form = form(source);
        diary.note(DemoSource.CRM, handles, new Deed.Told(form));
        agree(handles, Boolean.TRUE.equals(form.get("accepts_sms")));
        diary.note(DemoSource.CRM, Handle.MEMBER_NO.bit(), Deeds.of("coupon_received", "coupon", "新人礼券 ¥30"));
        if (diary.chance(0.6)) {
            sendBirthdayCoupon();
        }
        metBefore.forEach((met, handlesThere) ->
                bind(diary.now() + diary.random().nextLong(Duration.ofDays(50).toMillis()), met, handlesThere));
    }

    private Map<String, Object> form(DemoSource source) {
        Person person = diary.person();
        Map<String, Object> form = new HashMap<>();
        form.put("name", person.name());
        form.put("gender", person.female() ? "女" : "男");
        form.put("birthday", person.birthday().toString());
        form.put("province", person.place().province());
        form.put("city", person.place().city());
        form.put("phone", person.phone());
        form.put("member_no", Handle.MEMBER_NO.value(person));
        form.put("member_level", LEVELS[0]);
        form.put(
                "joined_at",
                Instant.ofEpochMilli(diary.now())
                        .atZone(Campaign.ZONE)
                        .toLocalDate()
                        .toString());
        form.put("accepts_sms", diary.chance(PHONE_ACCEPTS_SMS));
        if (diary.chance(0.6)) {
            form.put("skin_type", person.skin());
        }
        if (person.email() != null) {
            form.put("email", person.email());
        }
        if (source == DemoSource.STORE && person.store() != null) {
            form.put("store", person.store());
        }
        return form;
    }

    /** The boxes ticked on the form, and for a few what they took back when the messages came. */
    private void agree(int handles, boolean acceptsSms) {
        Person person = diary.person();
        if (acceptsSms) {
            diary.note(DemoSource.CRM, handles, consent("consent_granted", "sms"));
        }
        if (person.email() != null && person.number() % EMAIL_REFUSED_BY_ONE_IN != 0) {
            diary.note(DemoSource.CRM, handles, consent("consent_granted", "email"));
        }
        if (acceptsSms && person.number() % SMS_WITHDRAWN_BY_ONE_IN == 0) {
            diary.noteAt(
                    diary.now() + Duration.ofDays(60).toMillis(),
                    DemoSource.CRM,
                    handles,
                    consent("consent_withdrawn", "sms"));
        }
    }

    private static Deed consent(String name, String channel) {
        return new Deed.Done(
                name, Map.of("purpose", "marketing", "channel", channel, "notice_version", "入会须知 2025-10"));
    }

    private void bind(long at, DemoSource source, int handleBits) {
        if (willBind.contains(source) && bound.add(source)) {
            diary.noteAt(
                    at,
                    DemoSource.CRM,
                    handleBits | Handle.MEMBER_NO.bit(),
                    Deeds.of("identity_linked", "channel", source.title()));
        }
    }

    /** Points for what was paid, and a level for what was paid in all. */
    void reward(Order order, long at) {
        if (!member) {
            return;
        }
        spent += order.amount();
        int points = order.amount() / 100;
        long soon = at + Duration.ofMinutes(2).toMillis();
        int handles = Handle.MEMBER_NO.bit();
        diary.noteAt(
                soon,
                DemoSource.CRM,
                handles,
                new Deed.Done("points_changed", Map.of("points", points, "order_id", order.id(), "reason", "消费积分")));
        while (level + 1 < LEVELS.length && spent >= LEVELS_FROM[level + 1]) {
            level++;
            diary.noteAt(
                    soon + 1000L * level,
                    DemoSource.CRM,
                    handles,
                    Deeds.of("member_level_changed", "level", LEVELS[level]));
            diary.noteAt(
                    soon + 1000L * level + 500,
                    DemoSource.CRM,
                    handles,
                    new Deed.Told(Map.of("member_level", LEVELS[level], "points", spent / 100)));
        }
    }

    private void sendBirthdayCoupon() {
        LocalDate today =
                Instant.ofEpochMilli(diary.now()).atZone(Campaign.ZONE).toLocalDate();
        LocalDate birthday = diary.person().birthday().withYear(today.getYear());
        LocalDate next = birthday.isAfter(today) ? birthday : birthday.plusYears(1);
        diary.noteAt(
                next.atTime(9, diary.random().nextInt(60))
                        .atZone(Campaign.ZONE)
                        .toInstant()
                        .toEpochMilli(),
                DemoSource.CRM,
                Handle.MEMBER_NO.bit(),
                Deeds.of("coupon_received", "coupon", "生日礼券 ¥50"));
    }
}
