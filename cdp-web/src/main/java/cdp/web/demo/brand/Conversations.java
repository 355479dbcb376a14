package cdp.web.demo.brand;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Map;

/** Following the official account, having a guide as a contact, and what the brand then writes to them. */
final class Conversations {
    private static final double NO_UNIONID = 0.07;
    private static final double LEAVES = 0.05;
    private static final long NEVER = Long.MAX_VALUE;

    private final Diary diary;
    private final Membership membership;
    private final Line follower;
    private final Line contact;

    Conversations(Diary diary, Membership membership) {
        this.diary = diary;
        this.membership = membership;
        this.follower = new Line(DemoSource.OFFICIAL_ACCOUNT, Handle.FOLLOWER_OPENID, diary.chance(NO_UNIONID));
        this.contact = new Line(DemoSource.WECOM, Handle.WECOM_CONTACT, diary.chance(2 * NO_UNIONID));
    }

    /** One of the two, from its first day to its last. Some platforms withhold the id that both share. */
    private static final class Line {
        private final DemoSource source;
        private final int who;
        private final boolean joinable;
        private long since = NEVER;
        private long until = NEVER;

        private Line(DemoSource source, Handle own, boolean withheld) {
            this.source = source;
            this.who = withheld ? own.bit() : Handle.bits(own, Handle.UNIONID);
            this.joinable = !withheld || source == DemoSource.WECOM;
        }

        private boolean begins(long now) {
            boolean begins = since == NEVER;
            since = Math.min(since, now);
            return begins;
        }

        private boolean isOver() {
            return until != NEVER;
        }
    }

    void follow() {
        if (follower.begins(diary.now())) {
            diary.note(follower.source, follower.who, Deeds.any("account_followed", "scene", diary.random()));
        } else if (follower.isOver()) {
            return;
        } else if (diary.chance(LEAVES)) {
            leave(follower, "account_unfollowed");
            return;
        } else if (diary.chance(0.3)) {
            diary.note(follower.source, follower.who, Deeds.any("qr_scanned", "scene", diary.random()));
        }
        diary.note(follower.source, follower.who, menu());
        if (follower.joinable) {
            membership.offer(follower.source, follower.who, 0.36);
        }
    }

    void talk() {
        if (contact.begins(diary.now())) {
            Map<String, Object> guide = Map.of("guide", Weighted.anyOf(Rows.words("guide"), diary.random()));
            diary.note(contact.source, contact.who, new Deed.Done("friend_added", guide));
            diary.note(contact.source, contact.who, new Deed.Told(guide));
        } else if (contact.isOver()) {
            return;
        } else if (diary.chance(LEAVES)) {
            leave(contact, "friend_removed");
            return;
        } else if (diary.chance(0.2)) {
            diary.note(contact.source, contact.who, Deeds.of("group_joined", "name", "山茶日记会员福利群"));
        }
        diary.note(contact.source, contact.who, reply());
        membership.offer(contact.source, contact.who, 0.5);
    }

    private Deed menu() {
        return Deeds.of("menu_clicked", "title", Weighted.anyOf(Rows.words("menu"), diary.random()));
    }

    private Deed reply() {
        return Deeds.of("message_replied", "content", Weighted.anyOf(Rows.words("reply"), diary.random()));
    }

    private void leave(Line line, String name) {
        line.until = diary.now();
        diary.note(line.source, line.who, new Deed.Done(name, Map.of()));
    }

    /** The brand writes when a campaign begins, to those who are there then. */
    void hearOfCampaigns() {
        for (Campaign campaign : diary.rhythm().campaigns()) {
            write(follower, campaign, "图文消息", 0.26);
            write(contact, campaign, "企微群发", 0.36);
        }
    }

    private void write(Line line, Campaign campaign, String form, double share) {
        ZonedDateTime morning = campaign.first().atTime(10, 0).atZone(Campaign.ZONE);
        long at = morning.toInstant().toEpochMilli()
                + diary.random().nextLong(Duration.ofHours(9).toMillis());
        if (at < line.since || at > line.until || !diary.chance(share)) {
            return;
        }
        Map<String, Object> message =
                Map.of("title", campaign.name() + "，会员先享", "channel", form, "campaign", campaign.name());
        diary.noteAt(at, line.source, line.who, new Deed.Done("message_sent", message));
        long opened = at + diary.random().nextLong(20_000, Duration.ofHours(7).toMillis());
        if (diary.chance(0.36)) {
            diary.noteAt(opened, line.source, line.who, new Deed.Done("message_opened", message));
            if (diary.chance(0.34)) {
                diary.noteAt(opened + 9_000, line.source, line.who, new Deed.Done("message_clicked", message));
            }
        }
    }
}
