/** What people agreed to: folded from events in the resolve transaction, carried along by merges. */
@NullMarked
package cdp.profile.consent;

import org.jspecify.annotations.NullMarked;
