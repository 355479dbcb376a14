package cdp.web.security;

/** The person behind a request; a controller takes it as {@code @AuthenticationPrincipal SignedIn user}. */
public record SignedIn(long id, String name, String email, UserRole role) {
    public boolean may(Permission permission) {
        return role.may(permission);
    }
}
