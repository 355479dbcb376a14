/**
 * What do we know about them? Attributes with provenance, the timeline of events, and the columnar projection for questions about many people.
 *
 * <p>Tables owned: schema {@code profile} (events, profiles, consents). Topics read: {@code cdp.resolved}.
 */
@ApplicationModule(allowedDependencies = {"ingest", "identity"})
@NullMarked
package cdp.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
