/**
 * What should we do for them, when, on which channel? Journeys, content, touch channels and the ledger of what was sent.
 *
 * <p>Tables owned: schema {@code journey} (journeys and their versions, templates, the touch policy, runs, watches, counters,
 * touches, receipts, outcomes, stream positions). Topics read: {@code cdp.resolved}, {@code cdp.memberships}; outcomes are written to
 * {@code cdp.events}.
 */
@ApplicationModule(allowedDependencies = {"ingest", "identity", "profile", "segment", "segment :: condition"})
@NullMarked
package cdp.journey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
