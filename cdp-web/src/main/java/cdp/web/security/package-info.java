/**
 * The door, closed unless opened: who is signed in, what each role may do, and the log of what was done. Controllers state
 * who may call them with {@link cdp.web.security.Allows}, {@link cdp.web.security.AllowsSignedIn} or
 * {@link cdp.web.security.AllowsAnyone}; one that states nothing answers nobody.
 */
@NullMarked
package cdp.web.security;

import org.jspecify.annotations.NullMarked;
