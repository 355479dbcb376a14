/**
 * What happened, where? Takes in every touch of a customer and writes it, as one canonical {@link cdp.ingest.Event}, to the
 * road that everything downstream reads.
 *
 * <p>Tables owned: schema {@code ingest} (sources, write keys, source minutes, quarantine, imports).
 * Topics written: {@code cdp.events} (accepted), {@code cdp.refused} (refused, with bytes), {@code cdp.taps} (live debugger,
 * best effort). Topics read: {@code cdp.refused}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package cdp.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
