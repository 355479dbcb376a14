/** Refused input: look, mend, replay, discard. */
@NullMarked
package cdp.web.console.quarantine;

import org.jspecify.annotations.NullMarked;
