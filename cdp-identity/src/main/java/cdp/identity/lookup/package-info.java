/** Reads people, their identifiers and what became of merged ones, and finds people by an identifier. */
@NullMarked
package cdp.identity.lookup;

import org.jspecify.annotations.NullMarked;
