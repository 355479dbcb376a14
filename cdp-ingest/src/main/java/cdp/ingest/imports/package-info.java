/** Files people hand in: kept in pieces, understood, and mapped row by row onto events. */
@NullMarked
package cdp.ingest.imports;

import org.jspecify.annotations.NullMarked;
