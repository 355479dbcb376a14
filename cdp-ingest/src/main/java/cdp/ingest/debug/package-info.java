/** What the collectors see, shown live. */
@NullMarked
package cdp.ingest.debug;

import org.jspecify.annotations.NullMarked;
