package cdp.web.console.session;

import cdp.web.security.SignedIn;
import cdp.web.security.account.FirstAdministrator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@Component
@EnableConfigurationProperties(ProductProperties.class)
class SessionViews {
    private final FirstAdministrator firstAdministrator;
    private final StoredSettings settings;
    private final ProductProperties properties;
    private final String version;

    SessionViews(
            FirstAdministrator firstAdministrator,
            StoredSettings settings,
            ProductProperties properties,
            ObjectProvider<BuildProperties> build) {
        this.firstAdministrator = firstAdministrator;
        this.settings = settings;
        this.properties = properties;
        BuildProperties built = build.getIfAvailable();
        this.version = built == null || built.getVersion() == null ? "unbuilt" : built.getVersion();
    }

    SessionView of(@Nullable SignedIn person, HttpServletRequest request) {
        return new SessionView(
                person != null,
                person == null && firstAdministrator.isMissing(),
                person == null ? null : SessionView.Person.of(person),
                person == null ? Set.of() : person.role().permissions(),
                product(request));
    }

    /** Empty until set-up. */
    String brandName() {
        return settings.findById(BrandSettings.ONLY)
                .map(BrandSettings::brandName)
                .orElse("");
    }

    private SessionView.Product product(HttpServletRequest request) {
        String collectorUrl = properties.collectorUrl() == null
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : properties.collectorUrl().toString();
        return new SessionView.Product(
                version,
                brandName(),
                collectorUrl,
                properties.roles().stream()
                        .map(role -> role.strip().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
