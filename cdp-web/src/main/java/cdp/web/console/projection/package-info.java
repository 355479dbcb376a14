/** How the columnar projection fares, and building it anew. */
@NullMarked
package cdp.web.console.projection;

import org.jspecify.annotations.NullMarked;
