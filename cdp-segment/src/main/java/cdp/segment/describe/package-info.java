/** Conditions as sentences. Pure. */
@NullMarked
package cdp.segment.describe;

import org.jspecify.annotations.NullMarked;
