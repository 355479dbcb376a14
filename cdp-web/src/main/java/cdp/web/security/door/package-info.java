/** Who gets through: the filter chains, the sessions, and the guard in front of every controller. */
@NullMarked
package cdp.web.security.door;

import org.jspecify.annotations.NullMarked;
