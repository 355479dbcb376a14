/** Keeps personal values sealed, and findable by keyed hash. */
@NullMarked
package cdp.identity.vault;

import org.jspecify.annotations.NullMarked;
