/** What the foot of every page says of the flow. */
@NullMarked
package cdp.web.console.status;

import org.jspecify.annotations.NullMarked;
