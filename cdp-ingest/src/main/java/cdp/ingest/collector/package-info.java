/** HTTP in: authenticate, map, append, answer. */
@NullMarked
package cdp.ingest.collector;

import org.jspecify.annotations.NullMarked;
