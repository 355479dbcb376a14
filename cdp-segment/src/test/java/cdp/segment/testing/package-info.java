/** Random people and conditions. */
@NullMarked
package cdp.segment.testing;

import org.jspecify.annotations.NullMarked;
