/** Who is in which segment: bitmaps and the log of changes, as they are read. */
@NullMarked
package cdp.segment.membership;

import org.jspecify.annotations.NullMarked;
