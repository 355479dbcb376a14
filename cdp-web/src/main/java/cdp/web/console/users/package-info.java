/** The people who may come in, as an administrator sees them. */
@NullMarked
package cdp.web.console.users;

import org.jspecify.annotations.NullMarked;
