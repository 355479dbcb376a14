/** What journeys did, in figures. */
@NullMarked
package cdp.journey.report;

import org.jspecify.annotations.NullMarked;
