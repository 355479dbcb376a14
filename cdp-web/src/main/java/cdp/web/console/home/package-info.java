/** What an executive looks at: the brand's figures by one dictionary of metrics, and the people behind each. */
@NullMarked
package cdp.web.console.home;

import org.jspecify.annotations.NullMarked;
