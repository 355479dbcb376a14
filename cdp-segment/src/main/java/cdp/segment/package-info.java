/**
 * Which people are alike? Conditions, segments and who is in them, over profiles and events.
 *
 * <p>Tables owned: schema {@code segment} (segments and their versions, memberships, their change log, re-check instants). Topics
 * read: {@code cdp.resolved}; written: {@code cdp.memberships}.
 */
@ApplicationModule(allowedDependencies = {"ingest", "identity", "profile"})
@NullMarked
package cdp.segment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
