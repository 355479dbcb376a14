/** The console's journeys: drawing, running, rehearsing them, and what they did. */
@NullMarked
package cdp.web.console.journeys;

import org.jspecify.annotations.NullMarked;
