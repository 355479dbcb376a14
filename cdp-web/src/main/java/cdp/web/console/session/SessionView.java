package cdp.web.console.session;

import cdp.web.security.Permission;
import cdp.web.security.SignedIn;
import cdp.web.security.UserRole;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the console must know before it draws anything. */
record SessionView(
        boolean authenticated,
        boolean setupRequired,
        @Nullable Person user,
        Set<Permission> permissions,
        Product product) {

    record Person(long id, String name, String email, UserRole role) {
        static Person of(SignedIn person) {
            return new Person(person.id(), person.name(), person.email(), person.role());
        }
    }

    record Product(String version, String brandName, String collectorUrl, List<String> roles) {}
}
