/** Sources and their write keys. */
@NullMarked
package cdp.web.console.sources;

import org.jspecify.annotations.NullMarked;
