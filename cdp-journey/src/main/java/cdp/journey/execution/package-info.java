/** How people walk through journeys: who enters, the pure executor of steps, and the batches that write back what it decided. */
@NullMarked
package cdp.journey.execution;

import org.jspecify.annotations.NullMarked;
