/** The send ledger, and the policies every message passes when it is planned and again when it is handed over. */
@NullMarked
package cdp.journey.touch;

import org.jspecify.annotations.NullMarked;
