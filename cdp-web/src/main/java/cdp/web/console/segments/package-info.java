/** Segments in the console: editing, estimating, members and why somebody is one. */
@NullMarked
package cdp.web.console.segments;

import org.jspecify.annotations.NullMarked;
