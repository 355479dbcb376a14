/** Refused input, kept with its bytes: listing, editing, replaying. */
@NullMarked
package cdp.ingest.quarantine;

import org.jspecify.annotations.NullMarked;
