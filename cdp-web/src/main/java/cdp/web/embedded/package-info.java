/**
 * Real PostgreSQL and real Kafka inside the process, on loopback, for whoever has configured neither: data under
 * {@code cdp.data-dir}, surviving restarts and crashes.
 */
@NamedInterface("embedded")
@NullMarked
package cdp.web.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
