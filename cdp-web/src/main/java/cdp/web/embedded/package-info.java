/**
 * Real PostgreSQL and real Kafka inside the process, on loopback, for whoever has configured neither: data under
 * {@code cdp.data-dir}, surviving restarts and crashes.
 */
@NullMarked
package cdp.web.embedded;

import org.jspecify.annotations.NullMarked;
