/** Mail that was caught instead of sent. */
@NullMarked
package cdp.web.console.outbox;

import org.jspecify.annotations.NullMarked;
