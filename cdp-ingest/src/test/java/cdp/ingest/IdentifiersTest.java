package cdp.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13812346620",
                "+86 138 1234 6620",
                "86-13812346620",
                "0086 13812346620",
                "１３８１２３４６６２０",
                " 138-1234-6620 "
            })
    void aChinesePhoneMeetsItselfHoweverItIsWritten(String written) {
        assertThat(Identifiers.normalise("phone", "", written)).contains(new Identifier("phone", "", "+8613812346620"));
    }

    @ParameterizedTest
    @CsvSource({"+852 6123 4567,+85261234567", "001 415 555 2671,+14155552671", "16612345678,+8616612345678"})
    void aPhoneFromElsewhereKeepsItsCountry(String written, String e164) {
        assertThat(Identifiers.normalise("phone", "", written)).contains(new Identifier("phone", "", e164));
    }

    @ParameterizedTest
    @ValueSource(strings = {"138****6620", "1.38E+10", "13800138000", "12345", "not a phone", "11111111111"})
    void aMaskedDamagedOrMadeUpPhoneNamesNobody(String written) {
        assertThat(Identifiers.normalise("phone", "", written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "undefined",
                "0",
                "-1",
                "anonymous",
                "[object Object]",
                "00000000-0000-0000-0000-000000000000",
                "",
                "   ",
                "NULL",
                "__OAID__"
            })
    void aPlaceholderNamesNobody(String written) {
        assertThat(Identifiers.normalise("user_id", "", written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"17850.0,17850", "M0012,M0012", "17850,17850", "17850.5,17850.5"})
    void aMemberNumberLosesOnlyWhatTheSpreadsheetAdded(String written, String number) {
        assertThat(Identifiers.normalise("member_no", "", written)).contains(new Identifier("member_no", "", number));
    }

    @ParameterizedTest
    @CsvSource({"Lin.Xi@Example.COM,lin.xi@example.com", "' a@b.cn ',a@b.cn"})
    void anAddressIsLowerCase(String written, String address) {
        assertThat(Identifiers.normalise("email", "", written)).contains(new Identifier("email", "", address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-at-sign", "a@b", "a b@c.cn", "test@test.com"})
    void whatIsNoAddressNamesNobody(String written) {
        assertThat(Identifiers.normalise("email", "", written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 5000})
    void anEndlessValueNamesNobody(int length) {
        assertThat(Identifiers.normalise("user_id", "", "ab".repeat(length).substring(0, length)))
                .isEmpty();
    }
}
