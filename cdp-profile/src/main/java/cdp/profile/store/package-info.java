/** The tables of events and profiles: how they are filled and read. */
@NullMarked
package cdp.profile.store;

import org.jspecify.annotations.NullMarked;
