/** The launcher: one jar, one main class, and the map from roles to the configurations they switch on. */
@NullMarked
package cdp;

import org.jspecify.annotations.NullMarked;
