/**
 * Which people are alike? Conditions, segments and tags over profiles and events.
 *
 * <p>Tables owned: none yet; schema {@code segment} is reserved.
 */
@ApplicationModule(allowedDependencies = {"ingest", "identity", "profile"})
@NullMarked
package cdp.segment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
