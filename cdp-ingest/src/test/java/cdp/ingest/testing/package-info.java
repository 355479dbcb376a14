/** Fixtures for tests of this module and those downstream: a real PostgreSQL, an event log in memory, a settable clock. */
@NullMarked
package cdp.ingest.testing;

import org.jspecify.annotations.NullMarked;
