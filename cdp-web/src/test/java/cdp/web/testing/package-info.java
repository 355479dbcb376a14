/** The running product for tests, and the browser they use it with. */
@NullMarked
package cdp.web.testing;

import org.jspecify.annotations.NullMarked;
