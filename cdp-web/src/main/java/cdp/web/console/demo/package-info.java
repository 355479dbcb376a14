/** The demo brand, as the console starts, watches and stops it. */
@NullMarked
package cdp.web.console.demo;

import org.jspecify.annotations.NullMarked;
