/** Who is who, steered: identity rules and trying them out, conflicts waiting for a ruling, and rulings. */
@NullMarked
package cdp.web.console.identity;

import org.jspecify.annotations.NullMarked;
