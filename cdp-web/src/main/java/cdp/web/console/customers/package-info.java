/** The console's list of customers, the page of one, and finding them. */
@NullMarked
package cdp.web.console.customers;

import org.jspecify.annotations.NullMarked;
