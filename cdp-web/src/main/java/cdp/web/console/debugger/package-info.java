/** Events as the collectors see them, live. */
@NullMarked
package cdp.web.console.debugger;

import org.jspecify.annotations.NullMarked;
