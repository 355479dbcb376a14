/** Reads the files of started imports and writes their events to the event log. */
@NullMarked
package cdp.ingest.imports.worker;

import org.jspecify.annotations.NullMarked;
