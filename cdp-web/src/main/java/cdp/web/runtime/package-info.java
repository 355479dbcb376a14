/** What any process of any role does at start and while it runs: migrations and its own state of health. */
@NullMarked
package cdp.web.runtime;

import org.jspecify.annotations.NullMarked;
