package cdp.web.security.account;

import java.text.Normalizer;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Argon2id with the parameters OWASP's password storage sheet asks for: 19 MiB, two passes, one lane. */
@Component
class PasswordHashes {
    private final PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Supplier<String> nobodys =
            SingletonSupplier.of(() -> Objects.requireNonNull(argon2.encode("nobody has this password")));
    // Every hash takes 19 MiB and a core; without a limit a burst of sign-ins would take the whole process.
    private final Semaphore cores =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    String hash(String password) {
        return limited(() -> argon2.encode(normalised(password)));
    }

    /** Takes as long for an account that does not exist as for one that does. */
    boolean matches(String password, @Nullable String hash) {
        boolean right = limited(() -> argon2.matches(normalised(password), hash == null ? nobodys.get() : hash));
        return right && hash != null;
    }

    /** The same characters typed on another keyboard may come composed differently. */
    private static String normalised(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private <T> T limited(Supplier<T> work) {
        cores.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }
}
