/**
 * A journey as a graph of typed steps: reading it, and finding everything that keeps it from being published. Open to every module
 * downstream. Values only; {@code cdp.journey.execution} walks people through it.
 */
@NamedInterface("definition")
@NullMarked
package cdp.journey.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
