package cdp.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import cdp.ingest.IdentifierReading.Flawed;
import cdp.ingest.IdentifierReading.Named;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is answered without libphonenumber is what libphonenumber answers. */
class PhoneNumbersTest {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final List<String> WRITINGS =
            List.of("%s", "+86%s", "86%s", "0086%s", "+86 %s", "00 86 %s", "0%s", " 86-%s", "(+86)%s", "+%s", "00%s");

    /** A number, or why it is none, by the library alone. */
    private static String byLibrary(String written) {
        try {
            PhoneNumber number = LIBRARY.parse(written, "CN");
            return LIBRARY.isValidNumber(number) ? LIBRARY.format(number, PhoneNumberFormat.E164) : "none";
        } catch (NumberParseException none) {
            return "none";
        }
    }

    private static void expectAgreement(String written) {
        String ours = switch (PhoneNumbers.read(written.strip())) {
            case Named(Identifier identifier) -> identifier.value();
            case Flawed(Flaw flaw) -> flaw == Flaw.BLOCKED ? "blocked" : "none";
        };
        if (!ours.equals("blocked")) {
            assertThat(ours).as(written).isEqualTo(byLibrary(written));
        }
    }

    @Test
    void everyBeginningOfFiveDigitsIsAnsweredAsTheLibraryDoes() {
        Random random = new Random(20261122);
        for (int prefix = 10_000; prefix < 20_000; prefix++) {
            String national = prefix + String.format(Locale.ROOT, "%06d", random.nextInt(1_000_000));
            expectAgreement(national);
            expectAgreement(WRITINGS.get(prefix % WRITINGS.size()).formatted(national));
        }
    }

    @Test
    void everyWritingOfAnyNumberIsAnsweredAsTheLibraryDoes() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String digits = String.valueOf(1 + (long) (random.nextDouble() * Math.pow(10, 1 + random.nextInt(15))));
            expectAgreement(WRITINGS.get(i % WRITINGS.size()).formatted(digits));
        }
    }

    @Test
    void theEdgesOfRangesAreAnsweredAsTheLibraryDoes() {
        for (int prefix = 1300; prefix < 2000; prefix++) {
            for (String tail : List.of("0000001", "9999999", "1234567", "8600001")) {
                expectAgreement(prefix + tail);
                expectAgreement("+86" + prefix + tail);
            }
        }
    }
}
