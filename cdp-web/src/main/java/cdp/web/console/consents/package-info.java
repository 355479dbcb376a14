/** What customers agreed to. */
@NullMarked
package cdp.web.console.consents;

import org.jspecify.annotations.NullMarked;
