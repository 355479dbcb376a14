/** Identity rules as data: their versions, whether they can be followed, and what a draft of them would do. */
@NullMarked
package cdp.identity.rules;

import org.jspecify.annotations.NullMarked;
