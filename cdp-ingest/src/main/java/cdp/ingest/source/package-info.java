/** Sources and their write keys. */
@NullMarked
package cdp.ingest.source;

import org.jspecify.annotations.NullMarked;
