package cdp.web.security.account;

import static cdp.web.security.account.PasswordRules.Breach.PASSWORD_TOO_COMMON;
import static cdp.web.security.account.PasswordRules.Breach.PASSWORD_TOO_LONG;
import static cdp.web.security.account.PasswordRules.Breach.PASSWORD_TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final List<String> PERSONAL = List.of("周岚", "lan.zhou@shancha-diary.cn", "山茶日记");

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery staple", "kx7-vm2p-9qwd", "周末在江边看书喝茶晒太阳吧", "ÆØÅ-tøyet-på-snora"})
    void length_is_enough(String password) {
        assertThat(PasswordRules.breachOf(password, PERSONAL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password@2026",
                "P@ssword!!!!",
                "123456789012",
                "qwertyuiop[]\\123",
                "Admin@123456",
                "administrator",
                "1qaz2wsx3edc",
                "aaaaaaaaaaaaaaaa",
                "abcdefghijklmnop",
                "5201314woaini",
                "lan.zhou@shancha-diary.cn",
                "LanZhou@123456",
                "shancha-diary2026",
                "山茶日记123456789",
                "            a",
                "abababababab"
            })
    void what_is_guessed_first_is_refused(String password) {
        assertThat(PasswordRules.breachOf(password, PERSONAL)).contains(PASSWORD_TOO_COMMON);
    }

    @Test
    void eleven_characters_are_too_few_whatever_their_bytes() {
        assertThat(PasswordRules.breachOf("周末在江边看书喝茶晒太", PERSONAL)).contains(PASSWORD_TOO_SHORT);
        assertThat(PasswordRules.breachOf("😀😃😄😁😆😅🤣😂🙂🙃😉", PERSONAL)).contains(PASSWORD_TOO_SHORT);
    }

    @Test
    void a_passphrase_may_be_long_but_not_a_book() {
        assertThat(PasswordRules.breachOf("x7-vm2p-9qwd ".repeat(19), PERSONAL)).isEmpty();
        assertThat(PasswordRules.breachOf("x7-vm2p-9qwd ".repeat(20), PERSONAL)).contains(PASSWORD_TOO_LONG);
    }

    @Test
    void a_password_made_for_somebody_keeps_the_rules() {
        for (int i = 0; i < 1000; i++) {
            assertThat(PasswordRules.breachOf(NewPassword.random(), PERSONAL)).isEmpty();
        }
    }
}
