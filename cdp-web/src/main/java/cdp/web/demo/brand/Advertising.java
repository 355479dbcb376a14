package cdp.web.demo.brand;

import java.time.Duration;
import java.util.Map;

/** Ads shown on a phone that only has its advertising id, in the weeks before a person is first seen. */
final class Advertising {
    private static final long BEFORE = Duration.ofDays(20).toMillis();

    private final Diary diary;

    Advertising(Diary diary) {
        this.diary = diary;
    }

    /** Shows some ads before the moment given. */
    void leadTo(long firstVisit) {
        long from = Math.max(diary.rhythm().start(), firstVisit - BEFORE);
        Map<String, Object> ad = Map.of(
                "campaign", Weighted.anyOf(Rows.words("search_plan"), diary.random()),
                "creative", Weighted.anyOf(Rows.words("creative"), diary.random()),
                "platform", "巨量引擎");
        do {
            diary.turnTo(diary.rhythm().draw(diary.random(), from, firstVisit + 1));
            diary.note(DemoSource.ADS, Handle.ADVERTISING_ID.bit(), new Deed.Done("ad_impressed", ad));
            if (diary.chance(0.3)) {
                diary.note(DemoSource.ADS, Handle.ADVERTISING_ID.bit(), new Deed.Done("ad_clicked", ad));
            }
        } while (diary.chance(0.55));
    }
}
