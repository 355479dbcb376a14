/** Conditions asked about one person or a few, from the tables as they are now. */
@NullMarked
package cdp.segment.eligibility;

import org.jspecify.annotations.NullMarked;
