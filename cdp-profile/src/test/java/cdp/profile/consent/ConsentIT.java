package cdp.profile.consent;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.identity.OneId;
import cdp.ingest.Event;
import cdp.ingest.Identifier;
import cdp.ingest.JsonDoc;
import cdp.ingest.Trust;
import cdp.ingest.testing.Events;
import cdp.profile.ConsentDecision;
import cdp.profile.ConsentDecision.Granted;
import cdp.profile.ConsentDecision.NeverAsked;
import cdp.profile.ConsentDecision.Withdrawn;
import cdp.profile.ConsentRecord;
import cdp.profile.Consents;
import cdp.profile.testing.World;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsentIT {
    private static final Identifier ADDRESS = new Identifier("email", "", "lin@example.cn");
    private static final Identifier OTHER_ADDRESS = new Identifier("email", "", "lin@work.example.cn");

    @TempDir
    private static Path data;

    private static World world;

    @BeforeAll
    static void begin() {
        world = new World(data);
    }

    @AfterAll
    static void end() {
        world.close();
    }

    @Test
    void noRecordMeansNoForMarketingAndNothingAgainstService() {
        OneId person = world.person();

        ConsentDecision decision = consents().decide(person, "marketing", "email", ADDRESS);

        assertThat(decision).isEqualTo(new NeverAsked());
        assertThat(decision.allows("marketing")).isFalse();
        assertThat(decision.allows("service")).isTrue();
    }

    @Test
    void theWordSaidLaterHoldsInWhateverOrderTheyArrive() {
        List<Event> said = List.of(
                said("consent_granted", 1, marketing()),
                said("unsubscribed", 3, "{\"channel\":\"email\"}"),
                said("consent_granted", 2, marketing()),
                said("consent_granted", 4, "{\"purpose\":\"service\",\"channel\":\"email\"}"),
                said("consent_withdrawn", 5, "{\"purpose\":\"service\",\"channel\":\"sms\"}"));
        for (int round = 0; round < 6; round++) {
            List<Event> shuffled = new ArrayList<>(said);
            Collections.shuffle(shuffled, new Random(round));
            OneId person = world.person();
            shuffled.forEach(event -> world.land(person, event));

            assertThat(consents().decide(person, "marketing", "email", ADDRESS)).isEqualTo(new Withdrawn(at(3)));
            assertThat(consents().decide(person, "service", "email", ADDRESS)).isEqualTo(new Granted(at(4)));
            assertThat(consents().decide(person, "service", "sms", null).allows("service"))
                    .isFalse();
        }
    }

    @Test
    void ofTwoWordsAtOneInstantTheNoWins() {
        for (boolean noFirst : new boolean[] {true, false}) {
            OneId person = world.person();
            List<Event> said = new ArrayList<>(
                    List.of(said("consent_withdrawn", 1, marketing()), said("consent_granted", 1, marketing())));
            if (!noFirst) {
                Collections.reverse(said);
            }
            said.forEach(event -> world.land(person, event));

            assertThat(consents().decide(person, "marketing", "email", ADDRESS)).isEqualTo(new Withdrawn(at(1)));
        }
    }

    @Test
    void aWordAboutOneAddressLeavesTheOtherAlone() {
        OneId person = world.person();
        world.land(person, said("consent_granted", 1, marketing()));
        world.land(
                person,
                said(
                        "consent_withdrawn",
                        2,
                        "{\"purpose\":\"marketing\",\"channel\":\"email\",\"contact_point\":\"Lin@Example.cn\"}"));

        assertThat(consents().decide(person, "marketing", "email", ADDRESS)).isEqualTo(new Withdrawn(at(2)));
        assertThat(consents().decide(person, "marketing", "email", OTHER_ADDRESS))
                .isEqualTo(new Granted(at(1)));
        assertThat(consents().of(person))
                .extracting(ConsentRecord::contactPoint)
                .containsExactly("lin@example.cn", null);
        assertThat(world.jdbc().queryForList("SELECT c::text FROM profile.consents c", String.class))
                .noneMatch(row -> row.contains("lin@example.cn"));
    }

    @Test
    void whatMakesNoSenseGrantsNothingAndANoWithoutAChannelMeansEveryChannel() {
        OneId person = world.person();
        world.land(person, said("consent_granted", 1, "{\"purpose\":\"marketing\",\"channel\":\"pigeon\"}"));
        world.land(person, said("consent_granted", 1, "{\"channel\":\"email\"}"));
        assertThat(consents().of(person)).isEmpty();

        world.land(person, said("consent_granted", 2, marketing()));
        world.land(person, said("unsubscribed", 3, "{}"));

        assertThat(consents().decide(person, "marketing", "email", null).allows("marketing"))
                .isFalse();
    }

    @Test
    void aMergeCarriesConsentsOverAndWeighsThem() {
        OneId older = world.person();
        OneId younger = world.person();
        world.land(older, said("consent_granted", 1, marketing()));
        world.land(younger, said("consent_withdrawn", 2, marketing()));
        world.land(younger, said("consent_granted", 2, "{\"purpose\":\"marketing\",\"channel\":\"sms\"}"));

        world.merge(older, younger, said("profile_updated", 3, "{}"));

        assertThat(consents().decide(older, "marketing", "email", ADDRESS)).isEqualTo(new Withdrawn(at(2)));
        assertThat(consents().decide(younger, "marketing", "sms", null)).isEqualTo(new Granted(at(2)));
        assertThat(world.jdbc()
                        .queryForObject(
                                "SELECT count(*) FROM profile.consents WHERE one_id = ?", Long.class, younger.value()))
                .isZero();
    }

    @Test
    void whatOneHalfSaidGoesWithThatHalfAndComesBackWithIt() {
        Identifier member = Events.member("split-member");
        Identifier visitor = Events.anonymous("split-visitor");
        OneId older = world.person();
        OneId younger = world.person();
        world.land(older, said("consent_withdrawn", 1, "{\"purpose\":\"marketing\",\"channel\":\"sms\"}", member));
        world.land(younger, said("consent_granted", 2, marketing(), visitor));
        world.merge(older, younger, said("profile_updated", 3, "{}", member));
        world.land(older, said("consent_granted", 4, "{\"purpose\":\"marketing\",\"channel\":\"sms\"}", visitor));
        world.land(older, said("consent_withdrawn", 5, "{\"purpose\":\"service\",\"channel\":\"phone_call\"}", member));
        List<ConsentRecord> together = consents().of(older);
        assertThat(consents().decide(older, "marketing", "sms", null)).isEqualTo(new Granted(at(4)));

        world.divide(Map.of(member, older, visitor, younger), Map.of(older, older, younger, younger));

        assertThat(consents().decide(older, "marketing", "email", ADDRESS)).isEqualTo(new NeverAsked());
        assertThat(consents().decide(older, "marketing", "sms", null)).isEqualTo(new Withdrawn(at(1)));
        assertThat(consents().decide(older, "service", "phone_call", null)).isEqualTo(new Withdrawn(at(5)));
        assertThat(consents().decide(younger, "marketing", "email", ADDRESS)).isEqualTo(new Granted(at(2)));
        assertThat(consents().decide(younger, "marketing", "sms", null)).isEqualTo(new Granted(at(4)));
        assertThat(consents().decide(younger, "service", "phone_call", null)).isEqualTo(new NeverAsked());

        world.divide(Map.of(member, older, visitor, older), Map.of(older, older, younger, older));

        assertThat(consents().of(older)).isEqualTo(together);
        assertThat(consents().of(younger)).isEqualTo(together);
    }

    /** A merge carries over what is stored; a split and a merge after it fold events. Both must say the same. */
    @Test
    void aSplitAndAMergeAfterItLeaveWhatWasSaid() {
        Identifier member = Events.member("again-member");
        Identifier visitor = Events.anonymous("again-visitor");
        OneId older = world.person();
        OneId younger = world.person();
        Random random = new Random(4);
        for (int minute = 1; minute <= 40; minute++) {
            boolean ofMember = random.nextBoolean();
            String channel = random.nextBoolean() ? "email" : "sms";
            world.land(
                    ofMember ? older : younger,
                    said(
                            random.nextBoolean() ? "consent_granted" : "consent_withdrawn",
                            1 + random.nextInt(10),
                            "{\"purpose\":\"marketing\",\"channel\":\"%s\"}".formatted(channel),
                            ofMember ? member : visitor));
        }
        List<ConsentRecord> ofOlder = consents().of(older);
        List<ConsentRecord> ofYounger = consents().of(younger);
        world.merge(older, younger, said("profile_updated", 11, "{}", member));
        List<ConsentRecord> together = consents().of(older);

        world.divide(Map.of(member, older, visitor, younger), Map.of(older, older, younger, younger));
        assertThat(consents().of(older)).isEqualTo(ofOlder);
        assertThat(consents().of(younger)).isEqualTo(ofYounger);

        world.merge(older, younger, said("profile_updated", 12, "{}", member));
        assertThat(consents().of(older)).isEqualTo(together);
    }

    private static Consents consents() {
        return world.bean(Consents.class);
    }

    private static String marketing() {
        return "{\"purpose\":\"marketing\",\"channel\":\"email\",\"notice_version\":\"2026-01\"}";
    }

    private static Instant at(int minute) {
        return Events.NOW.plusSeconds(60L * minute);
    }

    private static Event said(String name, int minute, String properties) {
        return said(name, minute, properties, Events.anonymous("visitor-" + minute));
    }

    private static Event said(String name, int minute, String properties, Identifier by) {
        return Events.of(Trust.SERVER, name, JsonDoc.EMPTY, new JsonDoc(properties), at(minute), by);
    }
}
