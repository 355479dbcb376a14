/**
 * The condition tree: what segments, journey branches, entry filters and exit rules are made of. Open to every module downstream.
 * Values only; what they mean is said on each type, and evaluated elsewhere.
 */
@NamedInterface("condition")
@NullMarked
package cdp.segment.condition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
