/** The first page: the brand in figures. */
@NullMarked
package cdp.web.console.overview;

import org.jspecify.annotations.NullMarked;
