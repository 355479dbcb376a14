package cdp.web.security.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashesTest {
    private final PasswordHashes hashes = new PasswordHashes();

    @Test
    void a_hash_is_argon2id_with_the_advised_cost() {
        assertThat(hashes.hash("correct horse")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void a_password_matches_its_own_hash_only() {
        String hash = hashes.hash("correct horse");

        assertThat(hashes.matches("correct horse", hash)).isTrue();
        assertThat(hashes.matches("correct house", hash)).isFalse();
    }

    @Test
    void the_same_characters_composed_differently_are_the_same_password() {
        assertThat(hashes.matches("cafe\u0301 au lait", hashes.hash("caf\u00e9 au lait")))
                .isTrue();
    }

    @Test
    void nobody_has_a_password_not_even_the_made_up_one() {
        assertThat(hashes.matches("nobody has this password", null)).isFalse();
    }
}
