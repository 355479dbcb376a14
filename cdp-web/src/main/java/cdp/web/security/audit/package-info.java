/** The audit log's table: appending to it, reading it, and proving that nobody touched it. */
@NullMarked
package cdp.web.security.audit;

import org.jspecify.annotations.NullMarked;
