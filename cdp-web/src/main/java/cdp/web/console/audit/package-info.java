/** The audit log, page by page. */
@NullMarked
package cdp.web.console.audit;

import org.jspecify.annotations.NullMarked;
