/** What conditions mean for everybody at once, as SQL over the columnar projection. */
@NullMarked
package cdp.segment.compile;

import org.jspecify.annotations.NullMarked;
