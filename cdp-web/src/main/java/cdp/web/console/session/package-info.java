/** Signing in and out, the first set-up, and what the console must know before it draws anything. */
@NullMarked
package cdp.web.console.session;

import org.jspecify.annotations.NullMarked;
