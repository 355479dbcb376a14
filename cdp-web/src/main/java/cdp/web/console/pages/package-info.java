/** The built console's own files. */
@NullMarked
package cdp.web.console.pages;

import org.jspecify.annotations.NullMarked;
