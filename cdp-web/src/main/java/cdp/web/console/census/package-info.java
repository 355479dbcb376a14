/** How many people there are and how well their channels know each other. */
@NullMarked
package cdp.web.console.census;

import org.jspecify.annotations.NullMarked;
