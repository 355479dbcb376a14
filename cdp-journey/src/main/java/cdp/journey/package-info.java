/**
 * What should we do for them, when, on which channel? Journeys, content and touch channels.
 *
 * <p>Tables owned: none yet; schema {@code journey} is reserved.
 */
@ApplicationModule(allowedDependencies = {"ingest", "identity", "profile", "segment"})
@NullMarked
package cdp.journey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
