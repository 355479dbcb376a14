package cdp.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
    @CsvSource(
            delimiter = '|',
            value = {
                "phone | 138****6620 | MASKED",
                "phone | 138＊＊＊＊6620 | MASKED",
                "phone | 138xxxx6620 | MASKED",
                "phone | 138●●●●6620 | MASKED",
                "phone | 1.38E+10 | DAMAGED_BY_SPREADSHEET",
                "phone | 1.38123E10 | DAMAGED_BY_SPREADSHEET",
                "phone | 13800138000 | BLOCKED",
                "phone | +86 138 0013 8000 | BLOCKED",
                "phone | 13900000000 | BLOCKED",
                "phone | 400-820-8820 | BLOCKED",
                "phone | 800 810 8888 | BLOCKED",
                "phone | 0 | BLOCKED",
                "phone | null | BLOCKED",
                "phone | 00000000000 | BLOCKED",
                "phone | 12345 | MALFORMED",
                "phone | 12345678901 | MALFORMED",
                "phone | not a phone | MALFORMED",
                "phone | 021-62345678转801 | MALFORMED",
                "phone | 021-62345678 ext 801 | MALFORMED",
                "phone | 13812346620/13912346620 | MALFORMED",
                "phone | 1381234662 | MALFORMED",
                "phone | 138123466200 | MALFORMED",
                "phone | ++8613812346620 | MALFORMED",
                "phone | e10adc3949ba59abbe56e057f20f883e | MALFORMED",
                "email | l***@example.com | MASKED",
                "email | nobody | MALFORMED",
                "email | a@b | MALFORMED",
                "email | a b@c.cn | MALFORMED",
                "email | a@b.cn,c@d.cn | MALFORMED",
                "email | a@-b.cn | MALFORMED",
                "email | a@b..cn | MALFORMED",
                "email | test@test.com | BLOCKED",
                "email | null@shop.cn | BLOCKED",
                "email | no-reply@shop.cn | BLOCKED",
                "member_no | 6.22E+15 | DAMAGED_BY_SPREADSHEET",
                "member_no | M00**12 | MASKED",
                "user_id | 张**三 | MASKED",
                "user_id | M\uFFFD1 | BROKEN_TEXT",
                "idfa | 00000000-0000-0000-0000-000000000000 | BLOCKED",
                "idfa | not-an-idfa | MALFORMED",
                "oaid | 0000000000000000 | BLOCKED",
                "oaid | __OAID__ | BLOCKED",
                "imei | 000000000000000 | BLOCKED",
                "imei | 111111111111111 | BLOCKED",
                "imei | 12345 | MALFORMED",
                "imei | 8.67E+14 | DAMAGED_BY_SPREADSHEET",
                "imei_md5 | 12345 | MALFORMED",
                "anonymous_id | {{anonymous_id}} | BLOCKED",
                "device_id | ffffffff-ffff-ffff-ffff-ffffffffffff | BLOCKED",
                "phone_md5 | 13812346620 | MALFORMED",
                "phone_md5 | D41D8CD98F00B204E9800998ECF8427E | BLOCKED",
                "phone_md5 | 00000000000000000000000000000000 | BLOCKED",
                "phone_md5 | ea30afef286529dbdca9f2aabce65f4g | MALFORMED",
                "phone_sha256 | ea30afef286529dbdca9f2aabce65f42 | MALFORMED",
                "email_sha256 | e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 | BLOCKED"
            })
    void whatIsWrongWithAValueIsSaid(String kind, String written, Flaw flaw) {
        assertThat(Identifiers.read(kind, "", written.replace("\\uFFFD", "\uFFFD")))
                .isEqualTo(new IdentifierReading.Flawed(flaw));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17012346620", "17112346620", "16712346620", "16212346620", "16512346620", "19912346620"})
    void numbersOfVirtualOperatorsAreNumbers(String mobile) {
        assertThat(Identifiers.normalise("phone", "", mobile)).contains(new Identifier("phone", "", "+86" + mobile));
        assertThat(Identifiers.normalise("phone", "", "86 " + mobile))
                .contains(new Identifier("phone", "", "+86" + mobile));
    }

    @ParameterizedTest
    @CsvSource({
        "021-6234 5678,+862162345678",
        "(0571)88881234,+8657188881234",
        "+86 21 62345678,+862162345678",
        "013812346620,+8613812346620",
        "13812346620.0,+8613812346620",
        "00 86 138 1234 6620,+8613812346620",
        "(+86) 138–1234–6620,+8613812346620"
    })
    void landlinesAndOddWritingsAreNumbersToo(String written, String e164) {
        assertThat(Identifiers.normalise("phone", "", written)).contains(new Identifier("phone", "", e164));
    }

    @Test
    void charactersNobodySeesAreNoPartOfAValue() {
        assertThat(Identifiers.normalise("phone", "", "\u202D13812346620\u202C"))
                .contains(new Identifier("phone", "", "+8613812346620"));
        assertThat(Identifiers.normalise("member_no", "", "\uFEFFM0012\u200B"))
                .contains(new Identifier("member_no", "", "M0012"));
    }

    @ParameterizedTest
    @CsvSource({
        "idfa,6D92078A-8246-4BA4-AE5B-76104861E7DC,6d92078a-8246-4ba4-ae5b-76104861e7dc",
        "idfa,6d92078a-8246-4ba4-ae5b-76104861e7dc,6d92078a-8246-4ba4-ae5b-76104861e7dc",
        "oaid,3A9F00C1D2E4B567,3a9f00c1d2e4b567",
        "imei,86-740003-123456-7,867400031234567",
        "imei_md5,EA30AFEF286529DBDCA9F2AABCE65F42,ea30afef286529dbdca9f2aabce65f42",
        "device_id,6D92078A-8246-4BA4-AE5B-76104861E7DC,6d92078a-8246-4ba4-ae5b-76104861e7dc",
        "device_id,Tablet-7,Tablet-7",
        "anonymous_id,6D92078A-8246-4BA4-AE5B-76104861E7DC,6d92078a-8246-4ba4-ae5b-76104861e7dc",
        "anonymous_id,aB3,aB3",
        "phone_md5, EA30AFEF286529DBDCA9F2AABCE65F42 ,ea30afef286529dbdca9f2aabce65f42",
        "member_no,88888888,88888888"
    })
    void whatAMachineDrewIsOneWhateverItsCase(String kind, String written, String value) {
        assertThat(Identifiers.normalise(kind, "", written)).contains(new Identifier(kind, "", value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"wechat_unionid", "wechat_openid", "taobao_open_uid", "douyin_open_id", "user_id", "member_no"})
    void idsOfPlatformsThatDifferInCaseOnlyAreTwo(String kind) {
        assertThat(Identifiers.normalise(kind, "app", "oX3aBc")).contains(new Identifier(kind, "app", "oX3aBc"));
        assertThat(Identifiers.normalise(kind, "app", "ox3abc")).contains(new Identifier(kind, "app", "ox3abc"));
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
    @CsvSource({
        "Lin.Xi@Example.COM,lin.xi@example.com",
        "' a@b.cn ',a@b.cn",
        "Ｌin＠Ｅxample.com,lin@example.com",
        "lin+shop@gmail.com,lin+shop@gmail.com",
        "l.i.n@gmail.com,l.i.n@gmail.com",
        "lin@例子.中国,lin@xn--fsqu00a.xn--fiqs8s",
        "lin@XN--FSQU00A.xn--fiqs8s,lin@xn--fsqu00a.xn--fiqs8s",
        "lin@例子。中国,lin@xn--fsqu00a.xn--fiqs8s"
    })
    void anAddressIsLowerCase(String written, String address) {
        assertThat(Identifiers.normalise("email", "", written)).contains(new Identifier("email", "", address));
    }

    @Test
    void anAddressOf254CharactersWasMadeToBeLong() {
        String labels = ("b".repeat(60) + '.').repeat(3);
        String longest = "a".repeat(64) + '@' + labels + "cn";
        assertThat(longest).hasSize(250);
        assertThat(Identifiers.normalise("email", "", longest)).isPresent();
        assertThat(Identifiers.read("email", "", "a".repeat(64) + '@' + labels + "b.comm"))
                .isEqualTo(new IdentifierReading.Flawed(Flaw.TOO_LONG));
        assertThat(Identifiers.read("email", "", "a".repeat(242) + "@example.com"))
                .isEqualTo(new IdentifierReading.Flawed(Flaw.MALFORMED));
    }

    @Test
    void aNormalFormReadsAsItself() {
        for (String[] one : new String[][] {
            {"phone", "+8613812346620"},
            {"phone", "+14155552671"},
            {"phone", "+390236618300"},
            {"phone", "+862162345678"},
            {"email", "lin@xn--fsqu00a.xn--fiqs8s"},
            {"idfa", "6d92078a-8246-4ba4-ae5b-76104861e7dc"},
            {"imei", "867400031234567"},
            {"user_id", "Ａb"}
        }) {
            Identifier once = Identifiers.normalise(one[0], "", one[1]).orElseThrow();
            assertThat(Identifiers.normalise(one[0], "", once.value())).contains(once);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 5000})
    void anEndlessValueNamesNobody(int length) {
        assertThat(Identifiers.normalise("user_id", "", "ab".repeat(length).substring(0, length)))
                .isEmpty();
    }
}
