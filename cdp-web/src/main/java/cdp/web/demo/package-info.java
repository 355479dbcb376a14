/**
 * The demo brand: a year of an invented company, sent through the collectors as its systems would send it, so that everybody can
 * look at a product with people in it.
 *
 * <p>Tables owned: {@code web.demo_runs}.
 */
@NullMarked
package cdp.web.demo;

import org.jspecify.annotations.NullMarked;
