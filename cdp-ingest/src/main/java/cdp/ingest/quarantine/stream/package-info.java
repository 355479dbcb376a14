/** The hop that lands refused input in quarantine. */
@NullMarked
package cdp.ingest.quarantine.stream;

import org.jspecify.annotations.NullMarked;
