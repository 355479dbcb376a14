/** What is worked out for everybody at once: members of a segment, estimates, the dictionary. Needs the columnar projection. */
@NullMarked
package cdp.segment.computation;

import org.jspecify.annotations.NullMarked;
