/**
 * Who was it? Resolves the identifiers of every event to one person with one OneID, and lands the event.
 *
 * <p>Tables owned: schema {@code identity} (persons, redirects, identifiers, dedupe, stream positions). Topics read: {@code cdp.events}; written: {@code cdp.resolved}.
 */
@ApplicationModule(allowedDependencies = {"ingest"})
@NullMarked
package cdp.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
