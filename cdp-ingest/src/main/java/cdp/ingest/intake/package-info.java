/** From a body of bytes to events on the road: split, map, refuse what is wrong, append what is right. */
@NullMarked
package cdp.ingest.intake;

import org.jspecify.annotations.NullMarked;
