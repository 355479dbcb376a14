/** What conditions mean for one person, in memory. Pure. */
@NullMarked
package cdp.segment.evaluation;

import org.jspecify.annotations.NullMarked;
