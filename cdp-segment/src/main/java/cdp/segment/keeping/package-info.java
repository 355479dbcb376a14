/** Keeps memberships: the one place that writes bitmaps, their change log and re-check instants, and tells of changes. */
@NullMarked
package cdp.segment.keeping;

import org.jspecify.annotations.NullMarked;
