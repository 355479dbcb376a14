/** Contents, channels, the touch policy and the ledger of messages, and the links in messages that lead back here. */
@NullMarked
package cdp.web.console.touch;

import org.jspecify.annotations.NullMarked;
