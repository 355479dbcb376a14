/** Keeps memberships up to date as events land and time passes. */
@NullMarked
package cdp.segment.stream;

import org.jspecify.annotations.NullMarked;
