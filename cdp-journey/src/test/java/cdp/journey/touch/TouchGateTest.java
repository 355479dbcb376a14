package cdp.journey.touch;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.EventId;
import cdp.ingest.SourceId;
import cdp.journey.TouchPolicy;
import cdp.profile.ConsentRecord;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TouchGateTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOON = Instant.parse("2026-11-18T04:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-18T15:30:00Z");
    private static final TouchPolicy POLICY =
            new TouchPolicy(LocalTime.of(21, 0), LocalTime.of(8, 0), SHANGHAI, true, 4, 7);

    @Test
    void aMessageNothingSpeaksAgainstIsAllowed() {
        assertThat(TouchGate.judge(message(true, false, true, granted(), 3, POLICY, NOON)))
                .isEqualTo(new Verdict.Allowed());
    }

    @Test
    void whoNeverAgreedOrTookItBackGetsNoMarketing() {
        assertThat(TouchGate.judge(message(true, false, true, List.of(), 0, POLICY, NOON)))
                .isEqualTo(new Verdict.Refused("no_consent"));
        assertThat(TouchGate.judge(message(true, false, true, List.of(told(false)), 0, POLICY, NOON)))
                .isEqualTo(new Verdict.Refused("no_consent"));
    }

    @Test
    void controlNoAddressAndTheCapRefuse() {
        assertThat(TouchGate.judge(message(true, true, true, granted(), 0, POLICY, NOON)))
                .isEqualTo(new Verdict.Refused("control_group"));
        assertThat(TouchGate.judge(message(true, false, false, granted(), 0, POLICY, NOON)))
                .isEqualTo(new Verdict.Refused("no_contact_point"));
        assertThat(TouchGate.judge(message(true, false, true, granted(), 4, POLICY, NOON)))
                .isEqualTo(new Verdict.Refused("frequency_cap"));
    }

    @Test
    void quietHoursPassMidnightAndDeferToTheMorning() {
        assertThat(TouchGate.judge(message(true, false, true, granted(), 0, POLICY, NIGHT)))
                .isEqualTo(new Verdict.Deferred("quiet_hours", Instant.parse("2026-11-19T00:00:00Z")));
        assertThat(POLICY.isQuiet(Instant.parse("2026-11-18T13:00:00Z"))).isTrue();
        assertThat(POLICY.isQuiet(Instant.parse("2026-11-18T00:00:00Z"))).isFalse();
        assertThat(POLICY.endOfQuiet(Instant.parse("2026-11-18T18:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-19T00:00:00Z"));
    }

    @Test
    void quietHoursMayDropInstead() {
        TouchPolicy drop = new TouchPolicy(LocalTime.of(21, 0), LocalTime.of(8, 0), SHANGHAI, false, 4, 7);

        assertThat(TouchGate.judge(message(true, false, true, granted(), 0, drop, NIGHT)))
                .isEqualTo(new Verdict.Refused("quiet_hours"));
    }

    @Test
    void anEmptyQuietSpanIsNeverQuiet() {
        TouchPolicy never = new TouchPolicy(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, SHANGHAI, true, 4, 7);

        assertThat(never.isQuiet(NIGHT)).isFalse();
        assertThat(never.isQuiet(Instant.parse("2026-11-18T16:00:00Z"))).isFalse();
    }

    @Test
    void callsToSystemsAreNobodysMessages() {
        assertThat(TouchGate.judge(message(false, false, true, List.of(), 9, POLICY, NIGHT)))
                .isEqualTo(new Verdict.Allowed());
    }

    private static List<ConsentRecord> granted() {
        return List.of(told(true));
    }

    private static ConsentRecord told(boolean granted) {
        return new ConsentRecord(
                "marketing", "email", null, null, granted, NOON, new SourceId(1), new EventId(new UUID(1, 1)), null);
    }

    private static Candidate message(
            boolean needsConsent,
            boolean control,
            boolean contactable,
            List<ConsentRecord> consents,
            long lately,
            TouchPolicy policy,
            Instant now) {
        return new Candidate(
                "email",
                "marketing",
                needsConsent,
                control,
                contactable,
                new UUID(2, 2),
                consents,
                lately,
                policy,
                now);
    }
}
