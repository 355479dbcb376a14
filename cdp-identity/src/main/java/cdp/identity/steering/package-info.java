/** What people rule about who is who: shown before it happens, carried out by the resolve hop. */
@NullMarked
package cdp.identity.steering;

import org.jspecify.annotations.NullMarked;
