/** The journeys people draw, with their versions. */
@NullMarked
package cdp.journey.catalog;

import org.jspecify.annotations.NullMarked;
