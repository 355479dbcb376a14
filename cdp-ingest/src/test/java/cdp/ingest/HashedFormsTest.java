package cdp.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HashedFormsTest {

    @Test
    void aPhoneIsFoundByTheHashesOfItsThreeWritings() {
        assertThat(HashedForms.of(new Identifier("phone", "", "+8613812346620")))
                .containsExactlyInAnyOrder(
                        new Identifier("phone_md5", "", "ea30afef286529dbdca9f2aabce65f42"),
                        new Identifier("phone_md5", "", "e25a2992f8fb460865c93d467b64be4f"),
                        new Identifier("phone_md5", "", "47717f0d9b8aa0a7e5aa163bf1d26cbd"),
                        new Identifier(
                                "phone_sha256", "", "2bbe449afa4d956f5e4874da4b847f3d4cea809198d65bb3ba62670402a98fb8"),
                        new Identifier(
                                "phone_sha256", "", "1f36dc4f16f648b22693a1d5a2fe13cefd4f4c0e890970f73edf6f3b669c87dc"),
                        new Identifier(
                                "phone_sha256",
                                "",
                                "1f1791b5129ac72d667ab02ccba72fdb40d94000a0207ad26c45448c2d8c91b7"));
    }

    @Test
    void aForeignNumberNeverGoesByTheHashOfAChineseOne() {
        List<Identifier> chinese = HashedForms.of(new Identifier("phone", "", "+8615112345678"));

        assertThat(HashedForms.of(new Identifier("phone", "", "+4915112345678")))
                .hasSize(4)
                .doesNotContainAnyElementsOf(chinese);
        assertThat(HashedForms.of(new Identifier("phone", "", "+15112345678")))
                .hasSize(2)
                .doesNotContainAnyElementsOf(chinese);
    }

    @Test
    void anAddressIsFoundByItsHashes() {
        assertThat(HashedForms.of(new Identifier("email", "", "lin.xi@example.com")))
                .containsExactly(
                        new Identifier("email_md5", "", "f936b7c599a6bbff0fcce1a05f6da1d2"),
                        new Identifier(
                                "email_sha256",
                                "",
                                "0f50f84704f20fffa82b94a37fa97c9abfbb614f26dd0d36bea58ba08056dc0d"));
    }

    @Test
    void whatAPlatformSendsIsWhatThePlainFormYields() {
        Identifier sent = Identifiers.normalise("phone_md5", "", "EA30AFEF286529DBDCA9F2AABCE65F42")
                .orElseThrow();
        Identifier known = Identifiers.normalise("phone", "", "138 1234 6620").orElseThrow();

        assertThat(HashedForms.of(known)).contains(sent);
    }

    @Test
    void otherKindsAreNotHashed() {
        assertThat(HashedForms.of(new Identifier("member_no", "", "M1"))).isEmpty();
        assertThat(HashedForms.of(new Identifier("phone_md5", "", "ea30afef286529dbdca9f2aabce65f42")))
                .isEmpty();
    }
}
