/** The description of the console's API, from which its types are generated. */
@NullMarked
package cdp.web.console.apidoc;

import org.jspecify.annotations.NullMarked;
